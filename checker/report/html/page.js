// Filters and keys. The page says all it has to say without this; what cannot work without it is hidden until now.
"use strict";
(() => {
  const form = document.getElementById("filters");
  const shown = document.getElementById("shown");
  const items = [...document.querySelectorAll("[data-kind]")];
  const cards = () => [...document.querySelectorAll("article.card:not([hidden])")];

  // The address keeps the filter, so that a link shares the view: #show=contradiction,notice&new&outlet=AP
  const remembered = () => {
    if (!location.hash.startsWith("#show=")) return;
    const wanted = new URLSearchParams(location.hash.slice(1));
    const kinds = wanted.get("show").split(",");
    for (const box of form.querySelectorAll("[name=kind]")) box.checked = kinds.includes(box.value);
    form.elements.new.checked = wanted.has("new");
    form.elements.outlet.value = wanted.get("outlet") ?? "";
  };

  const filter = () => {
    const kinds = new Set([...form.querySelectorAll("[name=kind]:checked")].map((box) => box.value));
    const outlet = form.elements.outlet.value;
    for (const item of items) {
      const { kind, state, outlets } = item.dataset;
      const fits = kinds.has(kind) && (!form.elements.new.checked || state === "new");
      item.hidden = !(fits && (!outlet || outlets.split("\n").includes(outlet)));
    }
    for (const list of document.querySelectorAll("details.folded")) list.hidden = !list.querySelector("li:not([hidden])");
    shown.textContent = `${items.filter((item) => !item.hidden).length} of ${items.length} findings shown`;
  };

  const keep = () => {
    const kinds = [...form.querySelectorAll("[name=kind]:checked")].map((box) => box.value);
    const wanted = new URLSearchParams({ show: kinds.join(",") });
    if (form.elements.new.checked) wanted.set("new", "");
    if (form.elements.outlet.value) wanted.set("outlet", form.elements.outlet.value);
    history.replaceState(null, "", `#${wanted}`);
  };

  const step = (by) => {
    const list = cards();
    const here = list.findIndex((card) => card.contains(document.activeElement));
    const next = list[here < 0 ? (by > 0 ? 0 : list.length - 1) : here + by];
    next?.querySelector("h3").focus();
    next?.scrollIntoView({ block: "start" });
  };

  // Single letters can be struck by accident or by speech: they can be switched off, and the choice is kept.
  const keys = form.elements.keys;
  try { keys.checked = localStorage.getItem("checker-keys") !== "off"; } catch { /* a page from disk may have no storage */ }
  keys.addEventListener("change", () => {
    try { localStorage.setItem("checker-keys", keys.checked ? "on" : "off"); } catch { /* then it holds for this visit */ }
  });
  document.addEventListener("keydown", (event) => {
    if (!keys.checked || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest("input, select, textarea, button")) return;
    if (event.key === "j") step(1);
    if (event.key === "k") step(-1);
  });
  document.getElementById("next").addEventListener("click", () => step(1));
  document.getElementById("previous").addEventListener("click", () => step(-1));

  // A link to a finding inside a folded list opens the list.
  const unfold = () => {
    const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    target?.closest?.("details")?.setAttribute("open", "");
  };
  addEventListener("hashchange", unfold);
  addEventListener("beforeprint", () => document.querySelectorAll("details").forEach((each) => (each.open = true)));
  form.addEventListener("change", (event) => { filter(); if (event.target !== keys) keep(); });
  form.addEventListener("submit", (event) => event.preventDefault());

  form.hidden = false;
  remembered();
  filter();
  unfold();
})();
