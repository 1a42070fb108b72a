"""Two small files to try it with. The people are invented; the muddle is meant."""

PEOPLE = (
    "Our records,,,,,,,\r\n"
    "Ref,First name,Surname,Tel.,E-mail,First seen,Outcome,Outcome date\r\n"
    "S01,Marisol,Ferncastle,01632 960 701,,14/04/2025,college course,1 Sep 2025\r\n"
    "S02,Torquil,Beamsley,,torquil@example.org,2025-05-06,vol,14.11.25\r\n"
    "S03,Ottoline,Quarry,01632 960 703,,6 Jun 2025,,\r\n"
)
MEETINGS = (
    "Ref,Date,With,How long,Attended?,Note\r\n"
    "S01,12/05/2025,Ines,60,attended,looked at courses\r\n"
    "S02,13 May 2025,Ines,15 min phone call,cancelled by us,\r\n"
    "S03,2025-06-20,Bram,1 hr,attended,a walk\r\n"
)
FILES = {"people": PEOPLE, "meetings": MEETINGS}
