"use strict";
// Adds a filter to the findings; without this script the page is whole, only unfiltered.
const form = document.getElementById("suodatin");
if (form) {
  const words = form.dataset;
  const rules = [...document.querySelectorAll("#loydokset article")];
  const rows = rules.flatMap((rule) => [...rule.querySelectorAll("tbody tr")]);
  const texts = new Map(rows.map((row) => [row, row.textContent.toLocaleLowerCase("fi")]));
  const listed = rows.filter((row) => row.closest("details"));

  const labelled = (text, field) => {
    const label = document.createElement("label");
    label.append(text, field);
    return label;
  };
  const choice = (values) => {
    const field = document.createElement("select");
    const all = new Option(words.kaikki, "");
    field.append(all, ...[...new Set(values)].filter(Boolean).map((value) => new Option(value)));
    return field;
  };
  const state = choice(rules.map((rule) => rule.dataset.tila));
  const file = choice(rows.map((row) => row.dataset.tiedosto).sort());
  const text = document.createElement("input");
  const clear = document.createElement("button");
  const told = document.createElement("p");
  text.type = "search";
  clear.type = "reset";
  clear.textContent = words.tyhjenna;
  told.setAttribute("role", "status");
  form.append(
    labelled(words.tila, state),
    labelled(words.tiedosto, file),
    labelled(words.teksti, text),
    clear,
    told,
  );
  form.hidden = false;

  const filter = () => {
    const wanted = text.value.trim().toLocaleLowerCase("fi");
    const filtered = Boolean(state.value || file.value || wanted);
    for (const rule of rules) {
      const ofState = !state.value || rule.dataset.tila === state.value;
      const own = [...rule.querySelectorAll("tbody tr")];
      for (const row of own) {
        const ofFile = !file.value || row.dataset.tiedosto === file.value;
        row.hidden = !(ofState && ofFile && texts.get(row).includes(wanted));
      }
      rule.hidden = filtered && own.every((row) => row.hidden);
      for (const list of rule.querySelectorAll("details")) {
        list.open = filtered && list.querySelector("tbody tr:not([hidden])") !== null;
      }
    }
    const shown = listed.filter((row) => !row.hidden).length;
    told.textContent = filtered
      ? words.kertoo.replace("{shown}", shown).replace("{all}", listed.length)
      : "";
  };
  form.addEventListener("input", filter);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(filter));
}
