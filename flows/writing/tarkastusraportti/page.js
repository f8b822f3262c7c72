"use strict";
// Adds a filter to the findings; without this script the page is whole, only unfiltered.
const place = document.getElementById("suodatin");
if (place) {
  const label = document.createElement("label");
  const field = document.createElement("input");
  const told = document.createElement("p");
  label.textContent = "Suodata löydöksiä ";
  field.type = "search";
  field.placeholder = "esimerkiksi tiedosto, tili tai solu";
  told.setAttribute("role", "status");
  label.append(field);
  place.append(label, told);
  const rows = [...document.querySelectorAll("#loydokset tbody tr")];
  const texts = rows.map((row) => row.textContent.toLocaleLowerCase("fi"));
  const rules = [...document.querySelectorAll("#loydokset article")];
  const findings = rows.filter((row) => row.closest("details"));
  field.addEventListener("input", () => {
    const wanted = field.value.trim().toLocaleLowerCase("fi");
    rows.forEach((row, number) => {
      row.hidden = !texts[number].includes(wanted);
    });
    rules.forEach((rule) => {
      rule.hidden = wanted !== "" && !rule.querySelector("tbody tr:not([hidden])");
      rule.querySelectorAll("details").forEach((list) => {
        list.open = wanted !== "" && list.querySelector("tbody tr:not([hidden])") !== null;
      });
    });
    const shown = findings.filter((row) => !row.hidden).length;
    told.textContent = wanted ? `Löydöksiä näkyvissä ${shown}, sivulla ${findings.length}.` : "";
  });
}
