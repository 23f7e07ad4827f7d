// vendor-qr.js is made by the build from lean-qr.
export { generate, correction } from "lean-qr";
export { toSvgPath } from "lean-qr/extras/svg";
