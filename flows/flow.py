"""The Prefect flow: the story of `osavuosikatsaus.py`, told to the engine, and its artifacts."""

from collections.abc import Callable
from contextvars import ContextVar, copy_context
from datetime import date
from typing import Final, cast

from prefect import flow
from prefect.artifacts import create_markdown_artifact, create_table_artifact
from prefect.client.schemas.objects import State
from prefect.runtime import flow_run
from prefect.states import Completed, Failed

from flows import tasks
from flows.landed import is_published_from
from flows.letting_go import let_go_of_a_lost_server, try_once
from flows.osavuosikatsaus import Tilaus, osavuosikatsaus
from flows.publishing import Paatos
from flows.run_page import first_causes, summary
from flows.settings import INPUT, OUTPUT, read_longest_run_s
from flows.steps import Steps
from flows.storing.addresses import named, place_of
from flows.storing.at_hand import inputs_at_hand, outputs_at_hand
from schemas.kaksoset import Kaksonen
from schemas.kausi import Kausi
from schemas.kieli import Kieli
from schemas.sanat.loki import JULKAISTU_JO

BLOCKED: Final = "Estetty"
"""The state of a run whose findings block publication."""

INCOMPLETE: Final = "Kesken"
"""The state of a run that could be published, but not by itself: something is missing."""

NOTHING_NEW: Final = "Ei uutta"
"""The state of a run by itself that found its report published from the same files."""

_STEPS: ContextVar[Steps] = ContextVar("_STEPS", default=tasks.STEPS)
"""The steps of the run that a terminal watches: a flow's parameters must be plain values."""

_ENDED: ContextVar[Callable[[Paatos], bool] | None] = ContextVar("_ENDED", default=None)
"""Who is told of the end first, and says whether the page can be: its server may be lost."""


def _run_name() -> str:
    """Name a run by its period, also when the schedule leaves the period to the calendar."""
    return f"Osavuosikatsaus {_kausi(flow_run.parameters['kausi']).nimi}"


def _kausi(text: str | None) -> Kausi:
    return Kausi.parse(text) if text else Kausi.last_ended_quarter(date.today())  # noqa: DTZ011 - the quarter of the local calendar


def _steps() -> Steps:
    """Return the run's steps; the flow itself travels to workers and must not hold them."""
    return _STEPS.get()


@flow(
    name="Osavuosikatsaus",
    flow_run_name=_run_name,
    persist_result=False,
    timeout_seconds=read_longest_run_s(),
    validate_parameters=True,
    task_runner=tasks.task_runner(),
)
def osavuosikatsaus_flow(  # noqa: PLR0913, PLR0917 - a flow's parameters are its form
    kausi: str | None = None,
    input_folder: str = str(INPUT),
    output_folder: str = str(OUTPUT),
    toimiala: str | None = None,
    draft: bool = False,  # noqa: FBT001, FBT002 - as above
    pohja: str | None = None,
    check_only: bool = False,  # noqa: FBT001, FBT002
    unattended: bool = False,  # noqa: FBT001, FBT002
    kielet: str = Kieli.FI.value,
    kaksoset: str = "",
    with_texts: bool = False,  # noqa: FBT001, FBT002
) -> State:
    """Make the interim report of a period, `2023-Q1`; without one, of the last ended quarter.

    A folder may be the address of an object store, `s3://bucket/prefix`.

    `kielet` are the languages it is written in, `fi+sv`, `kaksoset` the other forms of each
    workbook, `csv+parquet+pdf`; `with_texts` shows texts and partners of rows, which may be
    personal data, beside the findings of the validation report.

    The run fails as «Estetty» when findings block publication: that is the data's fault, told in
    the validation report, and no second try helps. `unattended` publishes only what is whole and
    fails as «Kesken» otherwise; when the same files are published already there is nothing to do.
    """
    tilaus = Tilaus(
        kausi=_kausi(kausi),
        syotteet=place_of(input_folder),
        tulosteet=place_of(output_folder),
        toimiala=toimiala,
        luonnos=draft,
        vain_tarkastus=check_only,
        itsestaan=unattended,
        pohja=pohja,
        kielet=tuple(map(Kieli, kielet.split("+"))),
        kaksoset=tuple(map(Kaksonen, filter(None, kaksoset.split("+")))),
        tekstit=with_texts,
    )
    if _is_done(tilaus):
        told = JULKAISTU_JO(tilaus.kielet[0], kausi=tilaus.kausi.nimi)
        return Completed(name=NOTHING_NEW, message=told)
    paatos = osavuosikatsaus(tilaus, _steps())
    if _tell_end(paatos):
        show(paatos)
    else:
        try_once()
    if not paatos.tarkastus.julkaistavissa:
        return Failed(name=BLOCKED, message=paatos.verdict, data=paatos)
    if paatos.pidatetty:
        return Failed(name=INCOMPLETE, message=paatos.verdict, data=paatos)
    return Completed(message=paatos.verdict, data=paatos)


def _tell_end(paatos: Paatos) -> bool:
    ended = _ENDED.get()
    return ended is None or ended(paatos)


def _is_done(tilaus: Tilaus) -> bool:
    if not tilaus.itsestaan or tilaus.vain_tarkastus:
        return False
    with (
        inputs_at_hand(tilaus.syotteet) as syotteet,
        outputs_at_hand(tilaus.tulosteet) as tulosteet,
    ):
        return is_published_from(tulosteet.kansio, tilaus.kausi, syotteet, tilaus.kielet)


def run_order(
    tilaus: Tilaus,
    told: Callable[[Steps], Steps],
    ended: Callable[[Paatos], bool],
) -> Paatos:
    """Run the flow here and now and return how it ended; `told` puts words around its steps.

    `ended` is told of the end as soon as what was made is in place, and says whether the run's
    page can be shown it too.

    Raises:
        Exception: whatever fault stopped the run, or the telling of its end to the engine.
    """
    let_go_of_a_lost_server()
    paatos = copy_context().run(_run_flow, tilaus, told(tasks.STEPS), ended)
    if isinstance(paatos, BaseException):
        raise paatos
    return cast("Paatos", paatos)


def _run_flow(tilaus: Tilaus, steps: Steps, ended: Callable[[Paatos], bool]) -> object:
    """Run the flow in a context of its own; return how it ended, or the fault that stopped it."""
    _STEPS.set(steps)
    _ENDED.set(ended)
    state = osavuosikatsaus_flow(
        kausi=tilaus.kausi.nimi,
        input_folder=named(tilaus.syotteet),
        output_folder=named(tilaus.tulosteet),
        toimiala=tilaus.toimiala,
        draft=tilaus.luonnos,
        pohja=tilaus.pohja,
        check_only=tilaus.vain_tarkastus,
        unattended=tilaus.itsestaan,
        kielet="+".join(tilaus.kielet),
        kaksoset="+".join(tilaus.kaksoset),
        with_texts=tilaus.tekstit,
        return_state=True,
    )
    return state.result(raise_on_failure=False)


def show(paatos: Paatos) -> None:
    """Put the verdict, the first causes and the files on the run's page.

    A run without findings shows so, since the page keeps what an earlier run of the period showed.
    """
    nimi = paatos.tarkastus.kausi.nimi.lower()
    create_markdown_artifact(summary(paatos), key=f"paatos-{nimi}", description=paatos.verdict)
    causes, described = first_causes(paatos)
    create_table_artifact(causes, key=f"loydokset-{nimi}", description=described)
