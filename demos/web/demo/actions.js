// What the reader can do with a demo. Each finished action is said once and kept in the address.

import { instantNamed, poseAt, sameParameters } from "../ground/motion.js";
import { copyLink } from "../share/copy.js";
import { momentSentence } from "../ground/words.js";

/** @import { Scene } from "../ground/types.js" */
/** @import { Request } from "../controls/types.js" */
/** @import { Life } from "../run/kept.js" */
/**
 * @typedef {object} Hands what an action needs of the demo
 * @property {Life} life
 * @property {(words: string) => void} announce for those who listen
 * @property {(...words: (string | Node)[]) => void} notify for everybody
 * @property {boolean} compact true in the small view
 * @property {() => Scene} scene
 * @property {() => void} draw
 * @property {() => void} keep put the state into the address
 * @property {() => string} link
 * @property {(dragging: boolean) => void} begin a new action: notices go, and the picture may be moving
 * @property {() => void} sayStandstill
 */

/** @param {Hands} hands */
export function actionsOf({ life, announce, notify, compact, scene, draw, keep, link, begin, sayStandstill }) {
  const { player, place, session, run } = life;
  const settle = (/** @type {boolean} */ timed) => {
    const { time_ms, instant, answer } = scene();
    announce(momentSentence(time_ms, instant, poseAt(answer.samples, time_ms), answer.clock, timed));
    keep();
  };
  /** @param {number} time_ms @param {boolean} [done] @param {boolean} [timed] true if the reader has been told the time */
  const stand = (time_ms, done = true, timed = false) => {
    begin(!done);
    place.stand(session.answer, time_ms);
    if (done) settle(timed);
  };
  /** @param {string | undefined} name */
  const jump = (name) => {
    const instant = name ? instantNamed(session.answer, name) : null;
    if (instant) stand(instant.time_ms);
  };
  // The small view has no other way back to the moment that its question is about.
  player.ended = () => (compact ? jump(run.catalogue.start_instant) : stand(player.time_ms));
  return {
    jump,
    scrub: stand,
    jumpTo: (/** @type {number} */ number) => jump(run.catalogue.instants[number - 1]),
    start: () => stand(0),
    end: () => stand(player.duration_ms),
    step: (/** @type {number} */ frames) => {
      player.step(frames);
      stand(player.time_ms);
    },
    next: () => {
      const ahead = session.answer.instants.map((instant) => instant.time_ms).filter((time_ms) => time_ms > player.time_ms + 0.5);
      stand(ahead.length ? Math.min(...ahead) : 0);
    },
    toggle: () => {
      begin(false);
      place.leave();
      if (!player.playing) return player.play();
      player.pause();
      stand(player.time_ms);
    },
    loop: () => {
      player.loop = !player.loop;
      if (!player.loop || player.playing) return draw();
      place.leave();
      player.play();
    },
    rate: (/** @type {number} */ rate) => {
      player.rate = rate;
      draw();
    },
    /** @type {Request} */
    request: (values, gesture, done, hand) => {
      begin(!done);
      place.forgetLink();
      session.request(values, gesture, done, hand);
      if (done && !session.live) keep();
      queueMicrotask(draw); // after the request has gone: Python computes while this is drawn
      if (done) sayStandstill();
    },
    reset: () => {
      begin(false);
      player.rate = run.catalogue.rate;
      player.loop = false;
      place.reset(run.catalogue.start_instant);
      const { values, time_ms, at } = life.home;
      const recorded = session.recorded.parameters;
      const apart = !sameParameters({ ...recorded, ...values }, recorded);
      if (apart) session.open(values);
      else session.reset();
      if (at !== null) place.hold(session.answer, at);
      else if (time_ms !== null) place.open(session.answer, time_ms, apart);
    },
    copyLink: () => void copyLink(link(), notify),
    redraw: draw,
  };
}
