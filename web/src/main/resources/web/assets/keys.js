// Keys for those who like them. Every page works without.
(function () {
  "use strict";
  function typing(target) {
    return target.closest("input, textarea, select, [contenteditable]") !== null;
  }
  function rows() {
    return Array.from(document.querySelectorAll("[data-row]"));
  }
  function current() {
    return document.activeElement ? document.activeElement.closest("[data-row]") : null;
  }
  function move(step) {
    const all = rows();
    const at = all.indexOf(current());
    const next = all[at < 0 ? 0 : Math.min(Math.max(at + step, 0), all.length - 1)];
    if (next) {
      const link = next.querySelector("a") || next;
      if (link === next) { next.tabIndex = -1; }
      link.focus();
      next.scrollIntoView({ block: "nearest" });
    }
  }
  function trouble(text) {
    const place = document.getElementById("trouble");
    if (place) { place.textContent = text === null ? place.dataset.offline : text; }
  }
  document.addEventListener("paste", function (event) {
    const pasted = event.clipboardData;
    if (typing(event.target) && pasted && pasted.files.length && !pasted.getData("text")) {
      event.preventDefault();
      trouble(document.getElementById("trouble").dataset.picture);
    }
  });
  document.addEventListener("htmx:sendError", () => trouble(null));
  document.addEventListener("htmx:afterRequest", function (event) {
    if (event.detail.successful) { trouble(""); }
  });
  document.addEventListener("htmx:afterSwap", function (event) {
    const forms = event.detail.target.querySelectorAll("form.edit-form");
    const field = forms.length && forms[forms.length - 1].querySelector("[role=alert], input:not([type=hidden]), select, textarea");
    if (field) { field.focus(); }
  });
  document.addEventListener("click", function (event) {
    const form = event.target.closest("a.leave") && event.target.closest("form[hx-post]");
    if (form) {
      const place = form.closest(".place");
      event.preventDefault();
      form.remove();
      const edit = place && place.querySelector("a.edit");
      if (edit) { edit.focus(); }
    }
  });
  let before = null;
  function help() {
    const list = document.getElementById("keys");
    if (!list) { return; }
    list.open = !list.open;
    list.classList.toggle("over", list.open);
    if (list.open) {
      before = document.activeElement;
      list.querySelector("summary").focus({ preventScroll: true });
    } else if (before && before !== document.body) {
      before.focus({ preventScroll: true });
    } else {
      document.activeElement.blur();
    }
  }
  function close(target) {
    const menu = target.closest("details.menu[open]") || document.querySelector("details.menu[open]");
    if (document.querySelector("#keys.over")) {
      help();
    } else if (menu) {
      menu.open = false;
      menu.querySelector("summary").focus();
    } else if (target.id === "find") {
      target.blur();
    }
  }
  const keys = {
    "/": () => document.getElementById("find"),
    "n": function () {
      const place = document.getElementById("new") || document.querySelector("#s-timeline a.button");
      if (place && place.matches("a")) { place.click(); return null; }
      return place;
    },
    "?": () => { help(); return null; }
  };
  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape") { close(event.target); }
    if (event.ctrlKey || event.altKey || event.metaKey || typing(event.target)) { return; }
    if (event.key === "j" || event.key === "k") {
      move(event.key === "j" ? 1 : -1);
    } else if (event.key === "e") {
      const edit = current() && current().querySelector("a.edit");
      if (edit) { edit.click(); }
    } else if (keys[event.key]) {
      const target = keys[event.key]();
      if (target) { event.preventDefault(); target.focus(); }
    }
  });
})();
