// Two handles on the line of versions. Without it, versions are clicked on or typed.
(function () {
  "use strict";
  const form = document.getElementById("replay");
  const handles = form && form.querySelector(".handles");
  if (!handles) { return; }
  const output = handles.querySelector("output");
  const ends = { from: handles.querySelector("[data-end=from]"), to: handles.querySelector("[data-end=to]") };
  let waiting = 0;
  function title(version) {
    const mark = document.querySelector(".versions [data-version='" + version + "'] title");
    return mark ? mark.textContent : String(version);
  }
  function moved(end) {
    if (Number(ends.from.value) > Number(ends.to.value)) {
      ends[end === "from" ? "to" : "from"].value = ends[end].value;
    }
    Object.keys(ends).forEach(function (name) {
      form.elements[name].value = ends[name].value;
      ends[name].setAttribute("aria-valuetext", title(ends[name].value));
    });
    output.textContent = title(ends[end].value);
  }
  handles.hidden = false;
  Object.keys(ends).forEach(function (end) {
    ends[end].addEventListener("input", function () { moved(end); });
    ends[end].addEventListener("change", function () {
      clearTimeout(waiting);
      waiting = setTimeout(function () {
        form.action = form.action.split("#")[0] + "#" + end;
        form.requestSubmit();
      }, 500);
    });
  });
  const held = ends[location.hash.slice(1)];
  if (held) { held.focus(); }
})();
