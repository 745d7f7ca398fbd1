// Applications: what the law says while goods are typed, and the size of a file before it is sent. Every page works without this file.
(() => {
  "use strict";
  const words = document.querySelector("[data-live-words]");
  const pause = 600;

  for (const item of words ? document.querySelectorAll("[data-goods]") : []) {
    const place = item.querySelector("[data-live-answer]");
    let timer = 0;
    let latest = 0;

    const ask = async () => {
      const deal = { act: words.dataset.act, from: words.dataset.from, to: words.dataset.to };
      for (const field of item.querySelectorAll("[data-live]")) { deal[field.dataset.live] = field.value.trim(); }
      const entry = item.querySelector("select[name$='-entry']");
      if (entry) { deal.resembles = entry.value; }
      for (const name of Object.keys(deal)) { if (!deal[name]) { delete deal[name]; } }
      if (!deal.text && !deal.resembles) { place.hidden = true; return; }
      const turn = ++latest;
      place.hidden = false;
      place.textContent = words.dataset.checking;
      try {
        const answer = await fetch("/api/v1/determine", { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(deal) });
        if (turn !== latest) { return; }
        const says = await answer.json();
        place.textContent = answer.ok ? sentence(says) : (says.detail || "");
      } catch {
        if (turn === latest) { place.hidden = true; }
      }
    };

    item.addEventListener("input", (event) => {
      if (event.target.matches("[data-live], select[name$='-entry']")) {
        clearTimeout(timer);
        timer = setTimeout(ask, pause);
      }
    });
  }

  // From light to heavy, as the law orders them.
  const weights = ["not-listed", "not-restricted", "exempt", "general-authorisation", "prohibited-if-known", "other-regime", "authorisation-required", "prohibited"];

  function effect(name, worst) {
    const isOpen = name === "prohibited" && worst && worst.verification !== "verified" && worst.verification !== "attested";
    const key = isOpen ? "unconfirmed" : name.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase());
    return words.dataset[key] || name;
  }

  function sentence(says) {
    const worst = says.findings.find((one) => one.decision === says.decision && one.effect === says.effect) || says.findings[0];
    const heaviest = weights.filter((one) => worst && worst.possible.includes(one)).pop();
    const isOpen = says.effect === "undetermined" && heaviest;
    const parts = [isOpen ? words.dataset.unless.replace("{0}", effect(heaviest, worst)) : effect(says.effect, worst)];
    if (worst) { parts.push(`${worst.entry}, ${worst.goods}.`, worst.citation ? `${worst.citation}.` : ""); }
    return parts.join(" ").trim();
  }

  for (const form of document.querySelectorAll("form[data-most-bytes]")) {
    const file = form.querySelector("input[type=file]");
    const wrong = form.querySelector("[data-file-error]");
    form.addEventListener("submit", (event) => {
      const isTooLarge = file.files.length > 0 && file.files[0].size > Number(form.dataset.mostBytes);
      wrong.hidden = !isTooLarge;
      if (isTooLarge) {
        wrong.textContent = form.dataset.tooLarge;
        event.preventDefault();
        file.focus();
      }
    });
  }
})();
