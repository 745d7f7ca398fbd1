// Small comforts. Every page works without this file.
(() => {
  "use strict";
  document.documentElement.classList.add("with-script");

  for (const button of document.querySelectorAll("[data-print]")) {
    button.addEventListener("click", () => window.print());
  }

  // Progress of an upload: asked every second, and the page is loaded again when the work is done.
  const progress = document.querySelector("[data-progress]");
  if (progress) {
    const bar = progress.querySelector("progress");
    const text = progress.querySelector("[data-progress-text]");
    const ask = async () => {
      try {
        const answer = await fetch(progress.dataset.progress, { headers: { accept: "application/json" } });
        if (!answer.ok) { location.reload(); return; }
        const job = await answer.json();
        if (job.state === "read" || job.state === "failed") { location.reload(); return; }
        if (bar && job.bytes > 0) { bar.max = job.bytes; bar.value = job.bytes_read; }
        if (text) { text.textContent = job.says; }
      } catch { /* the server is busy or gone; the next try tells */ }
      setTimeout(ask, 1000);
    };
    setTimeout(ask, 1000);
  }
})();
