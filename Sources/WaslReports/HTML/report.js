// Filters for the page: without this script all findings are shown.
"use strict";
const form = document.getElementById("filters");
const units = [...document.querySelectorAll(".unit")];
const documents = [...document.querySelectorAll(".document")];
const inTextOrder = documents.map((part) => [...part.querySelectorAll(".unit")]);

function show() {
  const severities = new Set([...form.elements.severity].filter((box) => box.checked).map((box) => box.value));
  const check = form.elements.check.value;
  const words = form.elements.words.value.trim().toLowerCase();
  let shown = 0;
  for (const unit of units) {
    const hasWords = !words || unit.textContent.toLowerCase().includes(words);
    let count = 0;
    for (const finding of unit.querySelectorAll(".finding")) {
      const fits = severities.has(finding.dataset.severity) && (!check || finding.dataset.check === check);
      finding.hidden = !fits;
      if (fits) count += 1;
    }
    unit.hidden = !hasWords || count === 0;
    if (!unit.hidden) shown += count;
  }
  form.querySelector("output").textContent = shown === 1 ? "1 finding" : `${shown} findings`;
}

function order() {
  const byRisk = form.elements.order.value === "risk";
  documents.forEach((part, index) => {
    const wanted = [...inTextOrder[index]];
    if (byRisk) wanted.sort((left, right) => right.dataset.risk - left.dataset.risk);
    part.append(...wanted);
  });
}

form.hidden = false;
form.addEventListener("input", () => { order(); show(); });
form.addEventListener("submit", (event) => event.preventDefault());
show();
