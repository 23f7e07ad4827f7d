"""One swing, from toe-off for 300 ms: control → muscles → motion, carried forward in small steps of time.

The state is eight numbers: θ, φ, their rates, the activations of hip flexors, rectus, hamstrings, gluteals.
Steps of 4 ms give angles within 0.01° of steps of 0.5 ms (tests), because a step on which the knee meets or
leaves one of its stops is cut in two at that instant. To step across the sudden damping of a stop costs 0.2°.
"""

from collections.abc import Callable
from dataclasses import dataclass
from math import ceil, radians

from swing_leg.control import Efforts, check, efforts
from swing_leg.dynamics import accelerations, hip_acceleration
from swing_leg.knee import STOPS, Stop, fold_stop, stop_at
from swing_leg.leg import Leg, leg_with
from swing_leg.metrics import Metrics, metrics_of
from swing_leg.muscles import torques
from swing_leg.parameters import REFERENCE, Numbers
from swing_leg.solver import Rates, State, cubic, cubics_between, root_between, runge_kutta_step

DURATION_MS = 300  # past the highest knee
SAMPLE = 0.001  # s; how often the run is kept
STEP = 4 * SAMPLE  # s; an eighth of it gives the same angles
samples_within = cubics_between(STEP, round(STEP / SAMPLE))


@dataclass(frozen=True)
class Run:
    """One finished swing: a sample each millisecond from toe-off, in s, rad and rad/s, and its metrics."""

    time: tuple[float, ...]
    thigh: tuple[float, ...]
    knee: tuple[float, ...]
    thigh_rate: tuple[float, ...]
    knee_rate: tuple[float, ...]
    metrics: Metrics


def simulate(
    drive: float = 1.0,
    heel_pull: float = 0.0,
    thigh_wait: float = 0.0,
    knee_muscles: bool = True,
    *,
    leg: Leg | None = None,
    step: float = STEP,
    duration_ms: int = DURATION_MS,
    numbers: Numbers = REFERENCE,
) -> Run:
    """Swing the leg. Ranges are in control.RANGES; what lies outside raises ValueError.

    `drive` 1 is the measured sprinter's; `heel_pull` and `thigh_wait` are fractions of full effort. Without
    `knee_muscles` nothing but its stops acts at the knee. `step` is in s; a finer one divides 1 ms.
    `numbers` are the model's, see parameters.py; the leg is theirs if no other is given.
    """
    if not isinstance(knee_muscles, bool):
        raise ValueError(f"knee_muscles is {knee_muscles!r}; it must be True or False.")
    steps_per_sample = round(SAMPLE / step) if step > 0 else 0
    if step != STEP and (steps_per_sample < 1 or abs(steps_per_sample * step - SAMPLE) > 1e-12):
        raise ValueError(f"step is {step!r}; it must be {STEP} s, or a whole number must make {SAMPLE} s.")

    settings = {"drive": drive, "heel_pull": heel_pull, "thigh_wait": thigh_wait}
    wanted = efforts(**{name: check(name, value) for name, value in settings.items()}, numbers=numbers)
    rates = rates_with(leg or leg_with(numbers), wanted, numbers, knee_muscles)
    return run_of(rates, start(drive, numbers), numbers, step, duration_ms)


def run_of(
    rates: dict[Stop, Rates],
    state: State,
    numbers: Numbers = REFERENCE,
    step: float = STEP,
    duration_ms: int = DURATION_MS,
) -> Run:
    """The run that begins in a state, θ, φ, their rates and what else there is, and follows the rates.

    The last step may end after `duration_ms`; what lies beyond is left out.
    """
    samples = [state]
    for number in range(ceil(duration_ms * SAMPLE / step - 1e-9)):
        before, time = samples[-1], number * step
        later = advance(rates, time, before, step, numbers)
        if step > SAMPLE:
            same = stop_at(before[0] - before[1], numbers) is stop_at(later[0] - later[1], numbers)
            samples += between(before, later) if same else one_by_one(rates, time, before, numbers)
        samples.append(later)

    every = max(1, round(SAMPLE / step))
    motion_alone = (sample[:4] for sample in samples[: duration_ms * every + 1 : every])
    theta, phi, theta_rate, phi_rate = zip(*motion_alone, strict=True)
    times = tuple(ms / 1000 for ms in range(duration_ms + 1))
    knee = tuple(a - b for a, b in zip(theta, phi, strict=True))
    knee_rate = tuple(a - b for a, b in zip(theta_rate, phi_rate, strict=True))
    motion = (times, theta, knee, theta_rate, knee_rate)
    return Run(*motion, metrics_of(*motion))


def between(before: State, after: State) -> list[State]:
    """θ, φ and their rates at each sample within a usual step, by the cubics that fit its ends."""
    theta, phi, theta_rate, phi_rate, *_ = before
    later_theta, later_phi, later_theta_rate, later_phi_rate, *_ = after
    thighs = samples_within((theta, theta_rate), (later_theta, later_theta_rate))
    shanks = samples_within((phi, phi_rate), (later_phi, later_phi_rate))
    each = zip(thighs, shanks, strict=True)
    return [(thigh, shank, rate, shank_rate) for (thigh, rate), (shank, shank_rate) in each]


def one_by_one(rates: dict[Stop, Rates], time: float, state: State, numbers: Numbers) -> list[State]:
    """The samples within a usual step that a stop cuts in two, where no cubic fits: each is stepped to."""
    samples = [state]
    for number in range(round(STEP / SAMPLE) - 1):
        samples.append(advance(rates, time + number * SAMPLE, samples[-1], SAMPLE, numbers))
    return samples[1:]


def knee_of(state: State) -> tuple[float, float]:
    """The knee's angle and rate, rad and rad/s."""
    theta, phi, theta_rate, phi_rate, *_ = state
    return theta - phi, theta_rate - phi_rate


def start(drive: float, numbers: Numbers = REFERENCE) -> State:
    """The start, the sprinter's toe-off: his angles and rates, whatever the drive."""
    n, effort = numbers, drive * numbers.drive_effort
    theta, theta_rate = radians(n.start_thigh_deg), radians(n.start_thigh_rate_deg_s)
    phi, phi_rate = theta - radians(n.start_knee_deg), theta_rate - radians(n.start_knee_rate_deg_s)
    return (
        theta,
        phi,
        theta_rate,
        phi_rate,
        n.start_hip_flexors * effort,
        0.0,
        n.start_hamstrings * effort,
        0.0,
    )


def rates_with(
    leg: Leg,
    wanted: Efforts,
    numbers: Numbers = REFERENCE,
    knee_muscles: bool = True,
    torques: Callable[..., tuple[float, float]] = torques,
) -> dict[Stop, Rates]:
    """How fast each number of the state changes, for each stop that may act: functions of time and state.

    A what-if may bring `torques` that the model has not.
    """
    body_mass, gravity = leg.body_mass, numbers.gravity
    rise, fall = 1.0 / numbers.rise_time, 1.0 / numbers.fall_time  # 1/s

    def while_acts(stop: Stop) -> Rates:
        def rates(time: float, state: State) -> State:
            theta, phi, theta_rate, phi_rate, a_flexors, a_rectus, a_hamstrings, a_gluteals = state
            motion = (theta, phi, theta_rate, phi_rate)
            activations = (a_flexors, a_rectus, a_hamstrings, a_gluteals)
            hip_torque, knee_torque = torques(body_mass, motion, activations, stop, knee_muscles, numbers)
            hip_ax, hip_ay = hip_acceleration(time, numbers)
            theta_acceleration, phi_acceleration = accelerations(
                leg, theta, phi, theta_rate, phi_rate, hip_torque, knee_torque, hip_ax, hip_ay, gravity
            )
            u_flexors, u_rectus, u_hamstrings, u_gluteals = wanted(theta)
            return (
                theta_rate,
                phi_rate,
                theta_acceleration,
                phi_acceleration,
                (u_flexors - a_flexors) * (rise if u_flexors > a_flexors else fall),
                (u_rectus - a_rectus) * (rise if u_rectus > a_rectus else fall),
                (u_hamstrings - a_hamstrings) * (rise if u_hamstrings > a_hamstrings else fall),
                (u_gluteals - a_gluteals) * (rise if u_gluteals > a_gluteals else fall),
            )

        return rates

    return {stop: while_acts(stop) for stop in STOPS}


def advance(
    rates: dict[Stop, Rates], time: float, state: State, step: float, numbers: Numbers = REFERENCE
) -> State:
    """The state one step later. If the knee meets or leaves a stop on the way, the step is cut there."""
    stop = stop_at(state[0] - state[1], numbers)
    later = runge_kutta_step(rates[stop], time, state, step)
    stop_later = stop_at(later[0] - later[1], numbers)
    if stop_later is stop:
        return later

    edge = numbers.fold_stop if fold_stop in (stop, stop_later) else numbers.straight_stop
    knee, _ = cubic(step, knee_of(state), knee_of(later))
    part = root_between(lambda t: knee(t) - edge, 0.0, step, tolerance=1e-9)
    at_edge = runge_kutta_step(rates[stop], time, state, part)
    return runge_kutta_step(rates[stop_later], time + part, at_edge, step - part)
