// The pages must be valid HTML. Two rules are off, since only the theme's own frame breaks them, harmlessly:
// its menu toggles carry `autocomplete`, and the labels of open menus an empty `tabindex`.
export default {
  root: true,
  extends: ["html-validate:standard"],
  rules: { "valid-autocomplete": "off", "attribute-allowed-values": "off" },
};
