// The few parts of d3 that the graphs use. Browsers cannot resolve their names; the build can.
export { select } from "d3-selection";
export { scaleLinear } from "d3-scale";
export { axisBottom, axisLeft } from "d3-axis";
