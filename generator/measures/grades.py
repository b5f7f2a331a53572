"""The grade that a total has (财预〔2020〕10号 art. 18)."""

from decimal import Decimal

from generator.model.scoring import Grade


def grade_of(total: Decimal) -> Grade | None:
    """Return the grade of a total of 100 points, None where it is no such total."""
    if not 0 <= total <= 100:
        return None
    if total >= 90:
        return "优"
    if total >= 80:
        return "良"
    return "中" if total >= 60 else "差"
