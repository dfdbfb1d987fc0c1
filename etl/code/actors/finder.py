"""Find the actors that a text names: registry groups, forces by country, generic actors."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import zip_longest
from pathlib import Path

from etl.code.actors.lexicon import Lexicon
from etl.code.actors.match import Scan, Segment, scan
from etl.code.actors.mention import ActorMention, with_country
from etl.code.actors.naming import alternatives, from_generic, from_registry
from etl.code.actors.phrase import Phrase, phrases
from etl.code.actors.states import Item, shared_head, state_head

_LEADING = frozenset(
    {"number", "a", "an", "the", "at", "least", "more", "than", "of", "other", "another", "to", "up", "about"}
    | {"around", "over", "nearly", "almost", "so", "now", "then", "as", "some"}
)


class ActorFinder:
    """Finds actor mentions. Build with `ActorFinder.load`; instances hold no state between calls."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    @classmethod
    def load(cls, reference: Path) -> ActorFinder:
        """A finder over the actor files in the folder `reference` (about 0.1 s)."""
        return cls(Lexicon(reference))

    @property
    def country_names(self) -> dict[str, str]:
        """ISO3 to the country name used in actor names."""
        return self._lexicon.country_names

    def find(self, text: str, published: date) -> list[ActorMention]:
        """Mentions of actors in `text`, in order, without overlap; linear time.

        `published` chooses between dated readings: the Taliban are rebels in 2019, a government in 2022.
        """
        seen = scan(text, published, self._lexicon)
        items = [_item(run, phrase) for run in _runs(seen.segments) for phrase in phrases(run)]
        found: list[ActorMention] = []
        for item, following in zip_longest(items, items[1:]):
            mention = _mention(seen, item, following)
            if mention is not None:
                found.append(self._by_country(mention, published))
        return self._by_antecedent(found)

    def _by_antecedent(self, found: list[ActorMention]) -> list[ActorMention]:
        """Give `the soldiers` the country of the only soldiers in the text whose country is said."""
        for kind in ("military", "police"):
            homes = {m.country for m in found if m.kind == kind and m.country}
            if len(homes) == 1:
                home = str(homes.pop())
                name = self._lexicon.country_names.get(home, home)
                found = [_of_home(m, home, name) if m.kind == kind else m for m in found]
        return found

    def _by_country(self, mention: ActorMention, published: date) -> ActorMention:
        """Give a generic mention the groups that it means by country that day (Cameroon's "separatists")."""
        rows = self._lexicon.generic_names.get(mention.rule.partition(":")[2])
        if rows is None or mention.actor_id is not None:
            return mention
        at_home = [r for r in rows if mention.country is None or mention.country in r.actor.countries]
        readings = alternatives([r for r in at_home if r.since <= published <= r.until])
        mention = replace(mention, alternatives=readings)
        return with_country(mention, mention.country, "") if mention.country else mention


def _of_home(mention: ActorMention, iso3: str, country_name: str) -> ActorMention:
    if mention.country is not None or mention.actor_id is not None:
        return mention
    return replace(with_country(mention, iso3, country_name), rule=f"{mention.rule}+antecedent")


def _runs(segments: list[Segment]) -> list[list[Segment]]:
    """Segments grouped where nothing but a space, hyphen or quote stands between them."""
    runs: list[list[Segment]] = []
    for segment in segments:
        if runs and segment.joined and runs[-1][-1].last + 1 == segment.first:
            runs[-1].append(segment)
        else:
            runs.append([segment])
    return runs


def _item(run: list[Segment], phrase: Phrase) -> Item:
    first = phrase.first
    while first < phrase.last and run[first].form in _LEADING:
        first += 1
    return Item(run[first].first, run[phrase.last].last, phrase)


def _mention(seen: Scan, item: Item, following: Item | None) -> ActorMention | None:
    start, end = seen.tokens[item.first].start, seen.tokens[item.last].end
    phrase = item.phrase
    if phrase.names:
        found = from_registry(phrase.names, seen.countries, phrase.country.iso3 if phrase.country else None)
        if found is None:
            return None
    elif phrase.dangling:
        head = shared_head(seen, item, following) or state_head(seen, item)
        if head is None or phrase.country is None:
            return None
        found = from_generic(head, phrase.country)
    elif phrase.head is not None:
        found = from_generic(phrase.head, phrase.country)
    else:
        return None
    associated = from_registry(phrase.associated, seen.countries) if phrase.associated else None
    link = associated.name if associated is not None else None
    return replace(found, start=start, end=end, text=seen.text[start:end], associated=link)
