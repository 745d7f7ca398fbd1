// Passkeys. Every page works without this file: password and code, or the pages of the account, do the same.
(() => {
  "use strict";
  const forms = document.querySelectorAll("form[data-passkey]");
  const able = window.PublicKeyCredential
    && typeof PublicKeyCredential.parseRequestOptionsFromJSON === "function"
    && typeof PublicKeyCredential.parseCreationOptionsFromJSON === "function";
  if (!able) { return; }

  const ask = async (form, make) => {
    const token = form.querySelector("[name=__RequestVerificationToken]").value;
    const answer = await fetch(form.dataset.passkeyOptions, { method: "POST", headers: { RequestVerificationToken: token } });
    if (!answer.ok) { throw new Error("refused"); }
    const options = await answer.json();
    return make
      ? navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
      : navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
  };

  for (const form of forms) {
    const says = form.querySelector("[data-passkey-says]");
    form.querySelector("[data-passkey-absent]")?.remove();
    form.querySelector("button").hidden = false;
    form.addEventListener("submit", async (event) => {
      if (form.elements.credential.value) { return; }
      event.preventDefault();
      if (says) { says.hidden = true; }
      try {
        const credential = await ask(form, form.dataset.passkey === "create");
        form.elements.credential.value = JSON.stringify(credential.toJSON());
        form.submit();
      } catch {
        if (says) { says.hidden = false; }
      }
    });
  }
})();
