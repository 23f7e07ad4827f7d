// What the marks say, in words.

import { kneeWords, thighWords } from "../../ground/words.js";

/** @import { Clip, FrameAngles, Joint } from "../types.js" */

/** In the order in which a leg is marked. @type {readonly Joint[]} */
export const JOINTS = ["hip", "knee", "ankle", "toe", "head"];

/** Where the mark belongs. @type {Record<Joint, string>} */
export const WHERE = {
  hip: "where the leg turns",
  knee: "the middle of the knee",
  ankle: "the bump of the ankle",
  toe: "the tip of the shoe",
  head: "the middle of the head",
};

/** @param {string} text */
export const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

/** Frames are counted from 1. @param {number} frame */
export const frameWords = (frame) => `frame ${frame + 1}`;

/** @param {Joint} joint @param {{x: number, y: number}} place */
export const placeName = (joint, { x, y }) => `${capital(joint)}, ${Math.round(x)} across, ${Math.round(y)} down`;

/** "give or take 2°": no smaller than the number itself is rounded. @param {number} deg */
export const errorWords = (deg) => `give or take ${Math.max(1, Math.ceil(deg))}°`;

/** "Thigh 22° in front, give or take 1°. Knee bent 104°, give or take 2°." @param {Pick<FrameAngles, "thigh_deg" | "knee_deg" | "errors">} angles */
export function anglesWords({ thigh_deg, knee_deg, errors }) {
  const thigh = `${capital(thighWords(thigh_deg))}, ${errorWords(errors.thigh_deg)}.`;
  return knee_deg === null || errors.knee_deg === null ? thigh : `${thigh} ${capital(kneeWords(knee_deg))}, ${errorWords(errors.knee_deg)}.`;
}

/** What a project file says of its film. @param {Pick<Clip, "name" | "kind" | "width" | "height">} clip @param {number} frames */
export const clipWords = ({ name, kind, width, height }, frames) => `“${name}” (${width} × ${height} dots${kind === "film" ? `, ${frames} frames` : ""})`;
