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
  const keys = {
    "/": () => document.getElementById("find"),
    "n": () => document.getElementById("new"),
    "?": () => {
      const help = document.getElementById("keys");
      if (help) { help.open = !help.open; return help.querySelector("summary"); }
      return null;
    }
  };
  document.addEventListener("keydown", function (event) {
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
