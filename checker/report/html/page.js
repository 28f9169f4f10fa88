// Filters, keys, reading side by side, decisions. The page says all it has to say without this; what cannot work
// without it is hidden until now.
"use strict";
(() => {
  const form = document.getElementById("filters");
  const choices = document.getElementById("choices");
  const items = [...document.querySelectorAll("[data-kind]")];
  const cards = () => [...document.querySelectorAll("article.card:not([hidden])")].filter((card) => card.checkVisibility?.() ?? true);
  const boxes = (name) => [...form.querySelectorAll(`[name=${name}]`)];

  // The address keeps the filter, so that a link shares the view: #show=contradiction,notice&state=new&outlet=AP
  // Where a link led to is kept beside it (&at=f-7f3a1c09); a link within the page says nothing of the filter.
  const CHOICES = ["event", "outlet", "rule"];
  const SETS = { show: "kind", state: "state" };
  const remembered = () => {
    const wanted = new URLSearchParams(location.hash.slice(1));
    if (wanted.size && ![...Object.keys(SETS), ...CHOICES].some((name) => wanted.has(name))) return;
    for (const [key, name] of Object.entries(SETS)) {
      const chosen = wanted.get(key)?.split(",");
      for (const box of boxes(name)) box.checked = !chosen || chosen.includes(box.value);
    }
    for (const name of CHOICES) form.elements[name].value = wanted.get(name) ?? "";
  };

  const keep = (name) => {
    const wanted = new URLSearchParams();
    for (const [key, name] of Object.entries(SETS)) {
      if (boxes(name).some((box) => !box.checked)) {
        wanted.set(key, boxes(name).filter((box) => box.checked).map((box) => box.value).join(","));
      }
    }
    for (const name of CHOICES) if (form.elements[name].value) wanted.set(name, form.elements[name].value);
    if (wanted.size && name) wanted.set("at", name);
    history.replaceState(null, "", wanted.size ? `#${wanted}` : name ? `#${name}` : location.pathname + location.search);
  };

  const count = () => {
    const visible = items.filter((item) => !item.hidden && !item.closest("section[hidden]"));
    const [told, all] = [visible, items].map((each) => each.filter((item) => item.tagName === "ARTICLE").length);
    document.getElementById("shown").textContent = `Shown: ${told} of ${all} to decide on, ${visible.length - told} of ${items.length - all} to look through`;
  };

  const filter = () => {
    const chosen = (name) => new Set(boxes(name).filter((box) => box.checked).map((box) => box.value));
    const [kinds, states] = [chosen("kind"), chosen("state")];
    const { event, outlet, rule } = form.elements;
    for (const section of document.querySelectorAll("section.event")) section.hidden = event.value && section.id !== event.value;
    for (const item of items) {
      const its = item.dataset;
      const fits = kinds.has(its.kind) && states.has(its.state) && (!rule.value || its.rule === rule.value);
      item.hidden = !(fits && (!outlet.value || its.outlets.split("\n").includes(outlet.value)));
    }
    for (const list of document.querySelectorAll("details.folded")) list.hidden = !list.querySelector("li:not([hidden])");
    count();
  };

  const here = () => cards().findIndex((card) => card.contains(document.activeElement));
  const step = (by) => {
    const list = cards();
    const at = here();
    const next = list[at < 0 ? (by > 0 ? 0 : list.length - 1) : at + by];
    next?.querySelector("h3").focus({ preventScroll: true });
    next?.scrollIntoView({ block: "start" });
  };

  // Single letters can be struck by accident or by speech: they can be switched off, and the choice is kept.
  const keys = document.getElementById("use-keys");
  const list = document.getElementById("keys");
  try { keys.checked = localStorage.getItem("checker-keys") !== "off"; } catch { /* a page from disk may have no storage */ }
  keys.addEventListener("change", () => {
    try { localStorage.setItem("checker-keys", keys.checked ? "on" : "off"); } catch { /* then it holds for this visit */ }
  });
  const ACTIONS = {
    j: () => step(1),
    k: () => step(-1),
    o: () => { const why = cards()[here()]?.querySelector("details.why"); if (why) why.open = !why.open; },
    d: () => document.activeElement.closest("[data-kind]")?.querySelector("button.decide")?.click(),
    "/": () => { choices.open = true; form.querySelector("input").focus(); },
    "?": () => list.showModal(),
  };
  document.addEventListener("keydown", (event) => {
    if (!keys.checked || event.ctrlKey || event.metaKey || event.altKey || !(event.key in ACTIONS)) return;
    if (event.target.closest("input, select, textarea, dialog")) return;
    event.preventDefault();
    ACTIONS[event.key]();
  });
  document.getElementById("next").addEventListener("click", () => step(1));
  document.getElementById("previous").addEventListener("click", () => step(-1));
  document.getElementById("help").addEventListener("click", () => list.showModal());

  // Two texts at a time; a number leads to the same number in the text beside it.
  for (const reading of document.querySelectorAll("details.reading")) {
    const texts = [...reading.querySelectorAll(".text")];
    const selects = [...reading.querySelectorAll("select")];
    const show = () => texts.forEach((text, at) => {
      text.hidden = !selects.some((select) => Number(select.value) === at);
      text.classList.toggle("right", Number(selects[1].value) === at);
    });
    reading.querySelector(".choose").hidden = false;
    for (const select of selects) select.addEventListener("change", show);
    reading.addEventListener("click", (event) => {
      const number = event.target.closest("a.number");
      if (!number) return;
      event.preventDefault();
      const own = number.closest(".text");
      const same = (text) => [...text.querySelectorAll(`[data-same="${number.textContent}"]`)];
      const beside = texts.find((text) => text !== own && !text.hidden && same(text).length);
      for (const marked of reading.querySelectorAll(".same.on")) marked.classList.remove("on");
      for (const text of [own, beside]) if (text) same(text).forEach((marked) => marked.classList.add("on"));
      if (!beside) return;
      same(beside)[0].querySelector("a.number").focus({ preventScroll: true });
      beside.scrollTo({ top: same(beside)[0].offsetTop - own.clientHeight / 3 });
    });
    show();
  }

  // Decisions: with a review running they are recorded; else the page gives the command that records them.
  const token = document.querySelector('meta[name="review-token"]')?.content;
  const template = document.getElementById("decide");
  const quoted = (words) => `'${words.replaceAll("'", "'\\''")}'`;
  const mark = (card, { state, line, seen }) => {
    card.dataset.state = state;
    card.querySelector(".state").textContent = state;
    card.querySelector(".decision")?.remove();
    if (seen) card.dataset.seen = JSON.stringify(seen); else delete card.dataset.seen;
    if (line) {
      const said = document.createElement("p");
      said.className = "decision";
      said.append(Object.assign(document.createElement("b"), { textContent: "Decision: " }), line);
      card.querySelector(".command, button.decide").before(said);
    }
  };
  const send = async (card, content, told) => {
    told.textContent = "…";
    const body = JSON.stringify({ finding: card.id.slice(2), ...content, seen: JSON.parse(card.dataset.seen ?? "null") });
    const headers = { "Content-Type": "application/json", "X-Review-Token": token };
    try {
      const answer = await fetch("decisions", { method: "POST", headers, body });
      const outcome = await answer.json();
      if ("state" in outcome) mark(card, outcome);
      told.textContent = outcome.message;
      return answer.ok;
    } catch {
      told.textContent = "The review does not answer. Is it still running? Nothing was recorded.";
      return false;
    }
  };
  const decide = (card, button) => {
    const open = card.querySelector("form.decide");
    if (open) { open.remove(); button.setAttribute("aria-expanded", "false"); return; }
    const asked = template.content.firstElementChild.cloneNode(true);
    const told = asked.querySelector("output");
    const { undo } = asked.elements;
    if (undo) {
      undo.hidden = !card.dataset.seen;
      undo.addEventListener("click", async () => {
        undo.hidden = await send(card, { decision: null }, told);
        if (undo.hidden) asked.querySelector("input").focus(); // what is hidden would lose the focus
      });
    }
    asked.addEventListener("submit", async (event) => {
      event.preventDefault();
      const { decision, reason, until } = Object.fromEntries(new FormData(asked));
      if (token) {
        if (await send(card, { decision, reason, until: until || null }, told)) undo.hidden = false;
        return;
      }
      const { verb } = asked.querySelector("input:checked").dataset;
      const command = `checker ${verb} ${card.id.slice(2)} --reason ${quoted(reason)}${until ? ` --until ${until}` : ""}`;
      try { await navigator.clipboard.writeText(command); told.textContent = `Copied: ${command}`; } catch { told.textContent = command; }
    });
    button.after(asked);
    button.setAttribute("aria-expanded", "true");
    asked.querySelector("input").focus();
  };
  const offer = (item) => {
    if (item.querySelector("button.decide")) return;
    const button = Object.assign(document.createElement("button"), { type: "button", className: "decide", textContent: "Decide…" });
    button.setAttribute("aria-expanded", "false");
    button.addEventListener("click", () => decide(item, button));
    (item.querySelector(".more") ?? item).append(button);
  };
  for (const command of document.querySelectorAll(".command")) command.hidden = true;
  for (const card of document.querySelectorAll("article.card")) offer(card);
  // A list may be long: its buttons are made when it is opened.
  for (const list of document.querySelectorAll("details.folded")) {
    list.addEventListener("toggle", () => list.querySelectorAll("li").forEach(offer), { once: true });
  }

  // What a link leads to is shown, whatever the filter; if it is inside a folded list, the list is opened.
  const follow = () => {
    remembered();
    filter();
    const name = location.hash.slice(1);
    const target = document.getElementById(new URLSearchParams(name).get("at") ?? name);
    for (let at = target; at; at = at.parentElement) {
      if (at.tagName === "DETAILS") at.open = true;
      if (at.matches("[data-kind], .folded, .event")) at.hidden = false;
    }
    if (!target) return;
    count();
    target.scrollIntoView();
    keep(target.id);
  };
  addEventListener("hashchange", follow);
  addEventListener("beforeprint", () => document.querySelectorAll("details").forEach((each) => (each.open = true)));
  form.addEventListener("change", () => { filter(); keep(); });
  form.addEventListener("submit", (event) => event.preventDefault());

  form.hidden = false;
  // Beside the findings, the choices are always open; above them they are folded, so that the findings come first.
  const above = matchMedia("(max-width: 60rem)");
  const fold = () => { choices.open = !above.matches; };
  above.addEventListener("change", fold);
  fold();
  follow();
})();
