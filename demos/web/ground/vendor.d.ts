// vendor.js is made by the build from the few parts of d3 that the graph uses.
export { select } from "d3-selection";
export { scaleLinear } from "d3-scale";
export { axisBottom, axisLeft } from "d3-axis";
export { line } from "d3-shape";
