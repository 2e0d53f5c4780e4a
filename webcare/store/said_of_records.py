"""What is said about the records of exercises: where they cannot be kept, and about trainees. In two languages."""

from collections.abc import Mapping
from types import MappingProxyType

from webcare.store.said_of_files import In

OF_RECORDS: Mapping[str, In] = MappingProxyType(
    {
        "records-damaged": In(
            nl="het bestand met oefeningen is beschadigd ({why}). Niets wordt bewaard. Zet het weg: {file}",
            en="the file of exercises is damaged ({why}). Nothing is kept. Put it away: {file}",
        ),
        "records-busy": In(
            nl="een ander programma houdt het bestand met oefeningen bezet. Nu wordt niets bewaard. ({file})",
            en="another program keeps the file of exercises busy. Nothing is kept for now. ({file})",
        ),
        "records-full": In(
            nl="de schijf is vol ({why}). Wat al bewaard was, blijft; vanaf nu wordt niets bewaard. ({file})",
            en="the disk is full ({why}). What was kept stays; from here on nothing is kept. ({file})",
        ),
        "records-read-only": In(
            nl="hier kan niet geschreven worden ({why}). De oefening wordt niet bewaard. ({file})",
            en="this place cannot be written to ({why}). The exercise is not kept. ({file})",
        ),
        "records-newer": In(
            nl="het bestand met oefeningen is van een nieuwere webcare ({why}). Niets wordt bewaard. {file}",
            en="the file of exercises is of a newer webcare ({why}). Nothing is kept. ({file})",
        ),
        "records-unreachable": In(
            nl="de database is niet te bereiken ({why}). De oefening wordt niet bewaard. ({file})",
            en="the database cannot be reached ({why}). The exercise is not kept. ({file})",
        ),
        "records-other": In(
            nl="de oefening kan niet bewaard worden ({why}). ({file})",
            en="the exercise cannot be kept ({why}). ({file})",
        ),
        "records-url": In(
            nl="WEBCARE_DATABASE_URL is geen adres van een PostgreSQL-database."
            " Zo wel: postgresql://naam:wachtwoord@computer/database",
            en="WEBCARE_DATABASE_URL is not the address of a PostgreSQL database."
            " This is: postgresql://name:password@host/database",
        ),
        "records-driver": In(
            nl="voor PostgreSQL ontbreekt het pakket psycopg. Installeer webcare[postgres], of haal"
            " WEBCARE_DATABASE_URL weg om op deze computer te bewaren.",
            en="for PostgreSQL the package psycopg is missing. Install webcare[postgres], or unset"
            " WEBCARE_DATABASE_URL to keep exercises on this computer.",
        ),
        "records-in-use": In(
            nl="het bestand met oefeningen is nog open in een ander programma. Er is niets gewist."
            " Sluit webcare overal en doe het dan nog eens. ({file})",
            en="the file of exercises is still open in another program. Nothing was erased."
            " Close webcare everywhere and do it again. ({file})",
        ),
        "full-name": In(
            nl='"{name}" lijkt op een echte naam. Een schuilnaam is genoeg, en beter: wat je oefent, wordt bewaard.',
            en='"{name}" looks like a real name. A pseudonym is enough, and better: what you practise is kept.',
        ),
    }
)
