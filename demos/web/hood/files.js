// The model's own files that a demo's panel shows: the text that Python runs too, put in by the build.

import cord from "../../swing_leg/analyses/cord.py";
import folding from "../../swing_leg/analyses/folding.py";
import metres from "../../swing_leg/analyses/metres.py";
import control from "../../swing_leg/control.py";
import dynamics from "../../swing_leg/dynamics.py";
import leg from "../../swing_leg/leg.py";
import muscles from "../../swing_leg/muscles.py";
import claims from "../../swing_leg/shows/claims.py";
import pose from "../../swing_leg/shows/pose.py";
import race from "../../swing_leg/shows/race.py";

/** By their paths in swing_leg; and what each is about. @type {Record<string, {text: string, about: string}>} */
export const FILES = {
  "control.py": { text: control, about: "What the runner tries to do: how hard each muscle is asked to work, at every angle of the thigh." },
  "muscles.py": { text: muscles, about: "What the muscles do to hip and knee: torques from effort, angles and speeds." },
  "dynamics.py": { text: dynamics, about: "How the leg moves under those torques: two rods on a hip." },
  "leg.py": { text: leg, about: "The leg: lengths, masses, and how hard it is to turn." },
  "analyses/folding.py": { text: folding, about: "A leg whose knee is held: what folding saves." },
  "analyses/metres.py": { text: metres, about: "From milliseconds in each swing to metres in a race: four ways." },
  "analyses/cord.py": { text: cord, about: "The cord: its pull, and what it asks of the hip." },
  "shows/race.py": { text: race, about: "What the race shows of it." },
  "shows/claims.py": { text: claims, about: "How the cards are counted." },
  "shows/pose.py": { text: pose, about: "What two angles make of a leg, in words." },
};

const USUAL = ["control.py", "muscles.py", "dynamics.py"];
/** Where others matter more; the first is the one that is open. @type {Record<string, string[]>} */
const OTHERS = {
  pose: ["shows/pose.py", "leg.py", "control.py"],
  fold: ["analyses/folding.py", "leg.py", "muscles.py"],
  race: ["analyses/metres.py", "shows/race.py", "control.py"],
  cord: ["analyses/cord.py", "leg.py"],
  claims: ["shows/claims.py", "analyses/metres.py", "control.py"],
};

/** @param {string} demo */
export const filesOf = (demo) => OTHERS[demo] ?? USUAL;
