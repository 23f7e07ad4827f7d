"""The lessons' own figures, in the order of the lessons: each is drawn, and told in words and numbers."""

from collections.abc import Callable

from scripts.figures.canvas import Canvas
from scripts.figures.lessons.cord_presets import draw_cord_presets, tell_cord_presets
from scripts.figures.lessons.fold_best import draw_fold_best, tell_fold_best
from scripts.figures.lessons.heel import draw_heel, tell_heel
from scripts.figures.lessons.metres import draw_metres, tell_metres
from scripts.figures.lessons.muscle_lights import draw_muscle_lights, tell_muscle_lights
from scripts.figures.lessons.named_moments import draw_named_moments, tell_named_moments
from scripts.figures.lessons.one_photo import draw_one_photo, tell_one_photo
from scripts.figures.lessons.plan_bars import draw_plan_bars, tell_plan_bars
from scripts.figures.lessons.sweep import draw_sweep, tell_sweep
from scripts.figures.lessons.swings import draw_swings, tell_swings
from scripts.figures.lessons.told import Told
from scripts.figures.lessons.two_clocks import draw_two_clocks, tell_two_clocks
from scripts.ground.look import Scheme

Picture = Callable[[Scheme], tuple[Canvas, str]]
LESSON_FIGURES: dict[str, tuple[Picture, Callable[[], Told]]] = {
    "one-photo": (draw_one_photo, tell_one_photo),
    "named-moments": (draw_named_moments, tell_named_moments),
    "muscle-lights": (draw_muscle_lights, tell_muscle_lights),
    "heel-lift": (draw_heel, tell_heel),
    "two-clocks": (draw_two_clocks, tell_two_clocks),
    "swings-by-speed": (draw_swings, tell_swings),
    "drive-sweep": (draw_sweep, tell_sweep),
    "fold-best": (draw_fold_best, tell_fold_best),
    "step-or-two": (draw_metres, tell_metres),
    "cord-presets": (draw_cord_presets, tell_cord_presets),
    "plan-bars": (draw_plan_bars, tell_plan_bars),
}
