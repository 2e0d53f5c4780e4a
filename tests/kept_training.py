"""A training as a trainee leaves it in the records: real moves on what ships, judged and kept as the program does."""

from functools import cache

from webcare.domain.action import Action
from webcare.exercise.moves import Advance, ByHand, HandedOver, Responded, as_record
from webcare.exercise.play import begun
from webcare.store.folders import content_folders
from webcare.store.records import Records
from webcare.tui.kept import Keeper
from webcare.tui.library import Library, read

COLD = "Bedankt voor uw melding."
WARM = "Hoi Lotte, wat vervelend van die volle container. Waar staat hij precies? Dan pakken we het op. ^MV"
WHY = "Ik bedankte toch? [b]<i>=1+1"
SILENT = "Niet aan ons gericht."


@cache
def shipped() -> Library:
    """What ships, read once."""
    return read(content_folders())


def trained(
    records: Records,
    trainee: str = "merel",
    *replies: str,
    slug: str = "volle-container",
    city: str = "rotterdam",
    contests: str = "empathy",
    over: bool = True,
) -> str:
    """The id of a training in which `trainee` gave these replies, silence where one is empty, and disagreed once."""
    library, keeper = shipped(), Keeper(tell=_refused, records=records)
    scenario = library.kept_scenario(slug, 0, city)
    assert scenario is not None
    exercise = begun(scenario, city, library.world, 0, by_hand=True)
    kept = keeper.begin(slug, city, 0, library.fingerprint, mode="train", trainee=trainee)
    assert kept
    first = ""
    for reply in replies or (COLD, WARM, ""):
        moves: list[Advance | ByHand] = []
        while True:
            moves.append(Advance())
            exercise = exercise.after(moves[-1], library.world)
            open_ = [item for item in exercise.now.items if item.done is None and item.id not in exercise.now.judged]
            if open_ or exercise.is_over:
                break
        if not open_:
            break
        action = Action.TAKE if reply else Action.WATCH
        move = Responded(open_[0].id, action, reply, note="" if reply else SILENT, began=exercise.now.clock)
        exercise = exercise.after(move, library.world)
        for made in (*moves, move):
            keeper.keep(kept, as_record(made))
        first = first or open_[0].id
        keeper.judged(kept, exercise.now, exercise.now.judged[open_[0].id])
    if contests:
        keeper.contest(kept, first, contests, WHY)
    if over:
        note = HandedOver("Alles is af.")
        assert exercise.after(note, library.world).is_over
        keeper.keep(kept, as_record(note))
        keeper.finish(kept)
    return kept


def _refused(says: str) -> None:
    raise AssertionError(says)
