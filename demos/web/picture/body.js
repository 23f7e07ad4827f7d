// The pale body: one recorded sprinter, moved as he moved. look.json says which points each shape joins, the recording
// (scripts/ground/stride.py) where the points are. Its right leg is left out: there hangs the model's (own-leg.js draws it). Metres, y up, right hip at (0, 0).

import { set, svg } from "../ground/dom.js";
import { capsule, jointsOf } from "./shapes.js";

/** @import { Answer, BodyShape, End, Look, Pair, Pose, Stride } from "../ground/types.js" */

/** The moments at which a leg may be that swings, ms: looked for this often. */
const LOOK_EVERY_MS = 4;
const SWING_MS = 240;

/**
 * Each point of the recording at a time of the model, in metres from the right hip; of that hip itself, how far it is
 * ahead of an even run, and its height above the ground.
 * @param {Stride} stride
 * @param {number} time_ms
 * @returns {Record<string, Pair>}
 */
function pointsAt({ period_ms, points }, time_ms) {
  const turn = (2 * Math.PI * time_ms) / period_ms;
  const basis = points.hip_R[0].map((_, n) => (n % 2 ? Math.sin(((n + 1) / 2) * turn) : Math.cos((n / 2) * turn)));
  const metres = (/** @type {number[]} */ waves) => waves.reduce((sum, amount, n) => sum + amount * basis[n], 0) / 1000;
  return Object.fromEntries(Object.entries(points).map(([name, [x, y]]) => [name, [metres(x), metres(y)]]));
}

/**
 * The body at a time: a path for each part, from back to front; the points; and where the hip is above and along the ground.
 * @param {Pick<Look, "stride" | "body">} look
 * @param {number} time_ms
 */
export function bodyAt({ stride, body }, time_ms) {
  const { hip_R: hip, ...points } = pointsAt(stride, time_ms);
  points.hip_R = [0, 0];
  /** @param {End} end @returns {Pair} */
  const at = (end) => {
    if (end.length === 2) return end;
    const [from, to, part, up_m] = end;
    const [[ax, ay], [bx, by]] = [points[from], points[to]];
    const [dx, dy] = [bx - ax, by - ay];
    const side = up_m / (Math.hypot(dx, dy) || 1);
    return [ax + part * dx - side * dy, ay + part * dy + side * dx];
  };
  /** @type {Record<string, string>} */
  const parts = {};
  for (const { part, from, to, r } of body) parts[part] = (parts[part] ?? "") + capsule(at(from), at(to), r);
  return { parts, points, height_m: hip[1], along_m: (stride.speed_m_s * time_ms) / 1000 + hip[0] };
}

/**
 * The moment of the recording at which its right leg is most like this pose: when to show the body of a leg without a clock.
 * @param {Look} look
 * @param {Answer["leg"]} leg
 * @param {Pose} pose
 */
export function momentLike({ stride, limb }, leg, pose) {
  const { knee, ankle } = jointsOf(leg, limb, pose);
  const apart = (/** @type {Pair} */ [ax, ay], /** @type {Pair} */ [bx, by]) => Math.hypot(ax - bx, ay - by);
  let best = { ms: 0, apart: Infinity };
  for (let ms = 0; ms <= SWING_MS; ms += LOOK_EVERY_MS) {
    const points = pointsAt(stride, ms);
    const here = apart(points.knee_R, knee) + apart(points.ankle_R, ankle);
    if (here < best.apart) best = { ms, apart: here };
  }
  return best.ms;
}

/**
 * The body, pale: each part is outlined as one shape, edges first, then fill.
 * @param {Look} look
 * @param {BodyShape[]} [body]
 */
export function drawBody(look, body = look.body) {
  const names = [...new Set(body.map(({ part }) => part))];
  const drawn = names.map((part) => ({ part, paths: ["kd-edge", "kd-fill"].map((layer) => svg("path", { class: layer })) }));
  return {
    group: svg("g", { class: "kd-runner" }, ...drawn.flatMap(({ paths }) => paths)),
    /** Where the points and the hip are then. @param {number} time_ms @param {Stride} [stride] */
    set(time_ms, stride = look.stride) {
      const { parts, ...places } = bodyAt({ stride, body }, time_ms);
      for (const { part, paths } of drawn) for (const path of paths) set(path, { d: parts[part] });
      return places;
    },
  };
}

/**
 * The ground with its ticks, which pass below the runner.
 * @param {readonly [number, number]} ends from where to where, m from the hip
 * @param {number} y
 * @param {number} along_m how far the runner has come
 * @param {number} apart m between ticks
 * @param {number} long
 */
export function groundPath([from, to], y, along_m, apart, long) {
  let path = `M${from} ${y}H${to}`;
  for (let x = Math.ceil((from + along_m) / apart) * apart - along_m; x < to; x += apart) path += `M${x} ${y}v${-long}`;
  return path;
}
