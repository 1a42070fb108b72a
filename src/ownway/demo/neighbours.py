"""More people of the three projects, without an account, in a line each.

They came, met somebody for a while, and stopped when they had had enough of it. Two years of them,
so that any year of the report has something to show, and something too small to show.
"""

#: Still a member, and welcome; or left, as anybody may.
HERE, LEFT = True, False

#: Called, project, whom they met, weeks since they came, what has grown (kind and weeks ago), here?
#: A kind that begins with "-" they keep out of the figures.
NEIGHBOURS: tuple[tuple[str, str, str, int, str, bool], ...] = (
    ("Cosmo", "barrow", "kwabena", 108, "employment 97, training 84", LEFT),
    ("Sunniva", "alongside", "bronwen", 108, "volunteering 96", LEFT),
    ("Lorcan", "openings", "tobias", 106, "training 97", LEFT),
    ("Osian", "openings", "tobias", 105, "education 97", LEFT),
    ("Zebedee", "openings", "tobias", 105, "training 95, out_in_the_world 84", LEFT),
    ("Anneke", "openings", "tobias", 105, "education 94, employment 83", LEFT),
    ("Ghislain", "alongside", "bronwen", 103, "volunteering 94", LEFT),
    ("Verity", "alongside", "hester", 102, "in_myself 96", LEFT),
    ("Ines", "openings", "tobias", 102, "employment 95", LEFT),
    ("Esme", "alongside", "bronwen", 101, "advice 93, education 83", LEFT),
    ("Quentin", "alongside", "hester", 98, "", LEFT),
    ("Murdo", "alongside", "hester", 94, "volunteering 82", LEFT),
    ("Keziah", "alongside", "bronwen", 91, "in_myself 81", LEFT),
    ("Ursula", "barrow", "kwabena", 91, "employment 80", LEFT),
    ("Tabitha", "openings", "tobias", 89, "training 80", LEFT),
    ("Delphine", "alongside", "bronwen", 88, "health 82", LEFT),
    ("Winona", "openings", "tobias", 88, "education 81, money 71", LEFT),
    ("Wolfram", "alongside", "bronwen", 82, "out_in_the_world 70, home 58", LEFT),
    ("Fatou", "openings", "tobias", 79, "education 69", LEFT),
    ("Yannick", "alongside", "hester", 78, "volunteering 70", LEFT),
    ("Yevgenia", "alongside", "hester", 78, "volunteering 67", LEFT),
    ("Torquil", "alongside", "bronwen", 77, "advice 68, education 58", LEFT),
    ("Fergus", "openings", "tobias", 75, "training 69", LEFT),
    ("Nerys", "barrow", "kwabena", 75, "employment 68", LEFT),
    ("Rosalind", "alongside", "bronwen", 75, "in_myself 67", LEFT),
    ("Kofi", "openings", "tobias", 72, "", LEFT),
    ("Hyacinth", "openings", "tobias", 69, "training 57", LEFT),
    ("Baraka", "alongside", "bronwen", 66, "volunteering 56, -health 45", LEFT),
    ("Maeve", "alongside", "bronwen", 66, "out_in_the_world 55, in_myself 44", HERE),
    ("Emrys", "barrow", "kwabena", 66, "employment 54", LEFT),
    ("Soren", "openings", "tobias", 64, "training 55", LEFT),
    ("Arlo", "openings", "tobias", 63, "employment 57, volunteering 45", LEFT),
    ("Oonagh", "alongside", "hester", 63, "health 56", LEFT),
    ("Hamza", "openings", "tobias", 63, "education 55", LEFT),
    ("Viggo", "openings", "tobias", 53, "training 43, out_in_the_world 32", HERE),
    ("Dilys", "alongside", "hester", 52, "-in_myself 41", HERE),
    ("Jemima", "openings", "tobias", 50, "education 44", HERE),
    ("Ravi", "openings", "tobias", 50, "education 41, training 32", HERE),
    ("Pranav", "alongside", "bronwen", 49, "volunteering 42", HERE),
    ("Blodwen", "barrow", "kwabena", 47, "", HERE),
    ("Aurelio", "barrow", "kwabena", 43, "employment 31", HERE),
    ("Bettina", "openings", "tobias", 40, "education 30", HERE),
    ("Folarin", "alongside", "bronwen", 39, "volunteering 31, education 19", HERE),
    ("Ceridwen", "alongside", "bronwen", 36, "health 30", HERE),
    ("Nikolai", "alongside", "hester", 36, "in_myself 29, advice 19", HERE),
    ("Gunnar", "openings", "tobias", 29, "employment 18", HERE),
    ("Cyprian", "alongside", "hester", 28, "money 16, training 5", HERE),
    ("Lucinda", "alongside", "bronwen", 27, "out_in_the_world 18", HERE),
    ("Xanthe", "alongside", "bronwen", 26, "-health 16", HERE),
    ("Giselle", "alongside", "bronwen", 26, "", HERE),
    ("Ignatius", "alongside", "bronwen", 25, "volunteering 17, education 6", HERE),
    ("Elspeth", "alongside", "bronwen", 22, "in_myself 16", HERE),
    ("Dashiell", "alongside", "bronwen", 14, "in_myself 3", HERE),
    ("Philippa", "alongside", "hester", 13, "volunteering 4", HERE),
    ("Zelda", "barrow", "kwabena", 12, "employment 5", HERE),
    ("Jarek", "barrow", "kwabena", 12, "", HERE),
    ("Umar", "alongside", "hester", 8, "", HERE),
)  # fmt: skip

#: In a second project too, and counted once.
ALSO_IN = {"Cosmo": "openings", "Cyprian": "openings", "Ravi": "alongside"}
