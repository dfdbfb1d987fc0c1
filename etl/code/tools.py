"""What the coder loads once: model, rankers, gazetteer, registries, lexicons."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from etl.code.actors import ActorFinder
from etl.code.judge import Judge
from etl.code.places.gazetteer import Gazetteer
from etl.code.rank import Ranker
from etl.code.select.actors import Chooser
from etl.code.select.kind import Telling
from etl.code.triggers import Triggers
from schema.vocabulary import register


@dataclass(slots=True)
class Tools:
    """Loaded once a process; never changed after. `countries`: rows of schema/vocab/countries.csv by ISO3."""

    judge: Judge
    gazetteer: Gazetteer
    actors: ActorFinder
    triggers: Triggers
    telling: Telling
    place: Ranker
    split: Ranker
    cut: Ranker
    chooser: Chooser
    confidence: Ranker
    countries: dict[str, dict[str, str]]
    names: dict[str, str]

    @classmethod
    def load(cls, reference: Path, model: Path | None = None) -> Tools:
        """Loads from dataset/reference (`model`: another model folder); FileNotFoundError names what is missing."""
        model = model or reference / "model"
        countries = {row["iso3"]: dict(row) for row in register("countries")}
        return cls(
            judge=Judge(model),
            gazetteer=Gazetteer.open(),
            actors=ActorFinder.load(reference),
            triggers=Triggers.load(reference / "lexicons" / "triggers.csv"),
            telling=Telling.load(reference / "lexicons" / "telling.csv"),
            place=Ranker.load(reference / "model" / "rank_place.json"),
            split=Ranker.load(reference / "model" / "rank_split.json"),
            cut=Ranker.load(reference / "model" / "rank_cut.json"),
            chooser=Chooser(
                Ranker.load(reference / "model" / "rank_actor1.json"),
                Ranker.load(reference / "model" / "rank_actor2.json"),
            ),
            confidence=Ranker.load(reference / "model" / "confidence.json"),
            countries=countries,
            names={iso3: row["name"] for iso3, row in countries.items()},
        )
