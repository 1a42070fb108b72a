"""How British vocational and support services write what has grown. The site's own words win.

Each line: a code of ``journey.kinds`` and phrases that mean it, as ``cells.fold`` leaves them.
"""

from itertools import chain

_BY_CODE = {
    "employment": """
        employment; employed; self employed; self employment; self employ; own business; freelance;
        job; jobs; got job; got a job; new job; started job; job started; started a job; found job;
        found a job; found work; part time job; full time job; pt job; ft job; p t job; f t job;
        work; in work; into work; working at; working as; working for; work as; work at;
        started work; back to work; back at work; returned to work;
        return to work; returned to job; paid work; paid job; paid employment; paid role;
        part time work; full time work; permitted work; supported permitted work; agency work;
        temp work; temp job; temporary work; casual work; seasonal work; bank work; zero hours;
        cleaning job; job retained; retained job; kept job; kept her job; kept his job;
        kept their job; job retention; apprenticeship; apprentice; emp; empl; salaried; wages;
        paid peer; paid peer supporter; paid peer support worker; sessional work
    """,
    "education": """
        education; educ; edu; further education; higher education; fe; fe college; he; adult ed;
        adult education; adult learning; adult learning course; mainstream education; college;
        college course; course at college; enrolled at college; sixth form; school; university;
        uni; open university; ou course; degree; degree course; foundation degree; masters; phd;
        gcse; gcses; a level; a levels; as level; btec; hnc; hnd; diploma; esol; ielts;
        english class; english classes; english course; english for speakers of other languages;
        literacy; numeracy; maths; maths course; functional skills; basic skills; access course;
        access to; access to he; access to higher education; access to nursing;
        access to social work; foundation course; evening class; evening classes; night school;
        night class; wea; wea course; u3a; academic course; student; studying; studies; pgce;
        art college; art foundation
    """,
    "training": """
        training; trng; trg; train; trainee; traineeship; training course; vocational training;
        skills training; work skills; skills course; it training; it course; computer training;
        computer course; computer class; computer classes; computer skills; ecdl; clait; it skills;
        ict; ict course; first aid; first aid course; first aid training; food hygiene;
        food hygiene course; food safety; health and safety course; manual handling; cscs;
        cscs card; sia; sia badge; sia licence; sia course; forklift; fork lift; forklift licence;
        nvq; nvq level 1; nvq level 2; nvq level 3; city and guilds; city guilds;
        peer support training; peer training; peer support course; mentor training;
        mentoring training; interview training; employability; employability course;
        employability skills; short course; training day; barista training; barista course;
        driving lessons; driving theory; work based learning; workshop training; induction training;
        social care training; care certificate; customer service course; cv course
    """,
    "volunteering": """
        volunteering; volunteer; volunteers; volunteered; vol; vols; vol work; vol job; vol role;
        vol post; voluntary; voluntary work; voluntary job; voluntary role; voluntary post;
        voluntary placement; voluntary position; unpaid work; unpaid job; unpaid role;
        volunteer work; volunteer job; volunteer role; volunteer post; volunteer placement;
        volunteer gardening; volunteer work placement; volunteering work; volunteering role;
        started volunteering; started vol; trustee; school governor; befriender; time bank;
        timebank; time banking
    """,
    "advice": """
        advice; advice given; benefits advice; benefit advice; debt advice; money advice;
        housing advice; legal advice; welfare advice; welfare rights; careers advice; cab;
        citizens advice; better off calculation; better off calc; information and advice; iag
    """,
    "home": """
        rehoused; housed; housing; accommodation; accomodation; new flat; new home; own flat;
        own tenancy; own home; own place; tenancy; moved into flat; moved into own flat;
        moved into own place; moved house; moved home; moved flat; got a flat; got flat;
        supported housing; council flat; council house; home
    """,
    "money": """
        money; benefits; benefits sorted; benefit awarded; benefits awarded; pip; pip awarded; dla;
        dla awarded; esa; esa awarded; universal credit; uc; debts sorted; debt sorted;
        debt cleared; debts cleared; debt plan; bank account; opened bank account; budgeting;
        out of debt; tax credits; bursary; grant; grant awarded; personal budget
    """,
    "health": """
        health; better health; physical health; gym; joined gym; swimming; exercise; fitness;
        stopped smoking; quit smoking; gave up smoking; stop smoking; lost weight; sleeping better;
        registered with gp; dentist; registered with dentist; stopped drinking; yoga; running
    """,
    "in_myself": """
        confidence; more confident; confident; increased confidence; self esteem; self confidence;
        self belief; feels better; feeling better; happier; hope; more hopeful; hopeful;
        motivation; motivated; coping better; less anxious
    """,
    "out_in_the_world": """
        social; social group; socialising; joined group; joined a group; joined club; joined a club;
        art group; music group; choir; football; football team; walking group; womens group;
        mens group; drop in; friends; made friends; new friends; friendship; social life; hobby;
        leisure; community group; community centre; allotment; gardening group; library;
        faith group; church; mosque; temple; travel; travelling alone; using buses
    """,
    "nothing": """
        none; nil; nothing; no outcome; no outcome yet; none yet; not yet; nothing yet; n a; na; n k;
        nk; not known; unknown; dk; don t know; dont know; not applicable; tbc; tba; tbd; pending;
        to be confirmed; ongoing; on going; continuing; continues; support continues;
        support continuing; support ongoing; ongoing support; still supported; still open;
        still being supported; still receiving support; still attending; active; open;
        in progress; still looking; looking; looking for work; looking for a job; looking for job;
        looking for paid work; looking for voluntary work; looking for volunteering;
        looking for training; looking for a course; still looking for work;
        still looking for a job; still looking for job; seeking work; seeking employment;
        job search; job searching; jobsearch; job hunting; still searching; unemployed; not working;
        no job; no job yet; no change; not ready; not ready yet; not ready for work; no contact;
        lost contact; lost touch; moved away; moved out of area; out of area; moved area;
        disengaged; withdrew; withdrawn; left; left service; left the service; closed;
        case closed; discharged; closed no outcome; signposted; referred on; referred back;
        too unwell; unwell; in hospital; hospital; died; deceased; waiting; on hold; break;
        taking a break; did not engage; dne; dna; undecided; not sure; not sure yet; see notes;
        no
    """,
    # Known, and still to be asked: services mean different things by them.
    "": """
        work experience; work placement; work trial; placement; course; courses; class; classes;
        recovery college; job offer; job offered; offered job; job interview; interview;
        interviews; job centre; job club; job coach; jobs fair; job application; work club;
        work programme; work ready; volunteer training; volunteering training; voluntary training;
        volunteer induction; peer support; peer supporter; peer support worker; peer worker;
        peer mentor; social enterprise; charity shop; sheltered work; sheltered employment;
        therapeutic work; supported employment; social work; social worker; homework; care work;
        support work; support worker; training provider; training centre; lost job; lost her job;
        lost his job; lost their job; left job; left work; left college; left course; left training;
        dropped out; left education; off work; off sick; sick from work; signed off work;
        work coach; college interview; job support; housing officer; work on; working on;
        worked on; benefits stopped; benefits cut; home visit; at home; health worker; eviction;
        evicted; homeless; care home; home work; benefits officer; debt; in debt; not in work;
        no longer in work; out of work; no longer working; work with; next steps
    """,
}
WORDS = dict(
    chain.from_iterable(
        ((" ".join(phrase.split()), code) for phrase in phrases.split(";"))
        for code, phrases in _BY_CODE.items()
    )
)
_DOUBTS = """
    no not never applied applying apply application waiting wait awaiting wants want wanted would
    wishes hopes hoping hope interested considering thinking thought explore exploring explored
    plans planning planned plan maybe perhaps possible possibly may might soon due declined refused
    rejected unsuccessful failed lost left stopped ended finished dropped quit cancelled withdrew
    withdrawn unable cant didnt doesnt wont wasnt without until before discussed discussing
    looking seeking searching researching referred referral signposted previously formerly former ex
    """
_WHOLE = (
    "work jobs emp empl wages salaried fe he edu educ school student studies studying maths train"
    " trainee home housing accommodation money benefits pip dla esa uc grant health running hope"
    " hopeful social friends leisure church library travel temple mosque exercise"
)
#: These say it only when they are all a cell says: "work", but not "work exp".
WHOLE = frozenset(_WHOLE.split())
#: Beside one of the words above these make it doubtful whether it has happened.
DOUBTS = frozenset(_DOUBTS.split())
