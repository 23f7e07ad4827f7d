// The few parts of d3 that the graphs use. The build joins them into one file, as browsers cannot resolve their names.
export { select } from "d3-selection";
export { scaleLinear } from "d3-scale";
export { axisBottom, axisLeft } from "d3-axis";
export { line } from "d3-shape";
