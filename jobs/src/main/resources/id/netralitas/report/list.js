'use strict';
(function () {
  var form = document.getElementById('saring');
  var table = document.getElementById('daftar');
  var result = document.getElementById('hasil');
  var search = document.getElementById('cari');
  var kind = document.getElementById('kegiatan');
  var province = document.getElementById('provinsi');
  var year = document.getElementById('tahun');
  var groups = Array.from(table.tBodies);
  var rows = Array.from(table.querySelectorAll('tr[data-k]'));
  var texts = new Map(rows.map(function (row) { return [row, row.textContent.toLowerCase()]; }));

  function chosen(select) { return select ? select.value : ''; }

  function fits(row) {
    var words = search.value.toLowerCase().split(/\s+/);
    var date = row.querySelector('time');
    var when = date ? date.dateTime.slice(0, 4) : 'UNDATED';
    return words.every(function (word) { return texts.get(row).includes(word); }) &&
      (!chosen(kind) || row.dataset.k.split(' ').includes(chosen(kind))) &&
      (!chosen(province) || row.dataset.p === chosen(province)) &&
      (!chosen(year) || when === chosen(year));
  }

  function show() {
    var shown = 0;
    rows.forEach(function (row) {
      row.hidden = !fits(row);
      shown += row.hidden ? 0 : 1;
    });
    groups.forEach(function (group) {
      group.hidden = !group.querySelector('tr[data-k]:not([hidden])');
    });
    var number = new Intl.NumberFormat(document.documentElement.lang);
    result.textContent = result.dataset.text
      .replace('#', number.format(shown)).replace('#', number.format(rows.length));
  }

  // A link such as #kegiatan=SANCTION opens the list with that choice made.
  function follow() {
    var asked = decodeURIComponent(location.hash.slice(1)).split('=');
    var select = document.getElementById(asked[0]);
    var options = select && select.options ? Array.from(select.options) : [];
    if (asked.length === 2 && options.some(function (option) { return option.value === asked[1]; })) {
      form.reset();
      select.value = asked[1];
      show();
    }
  }

  function key(row, column) {
    var cell = row.cells[column];
    var date = cell.querySelector('time');
    if (date) { return date.dateTime; }
    return cell.classList.contains('n') ? Number(cell.dataset.n) : cell.textContent.trim();
  }

  function compare(one, other) {
    if (typeof one === 'number') { return one - other; }
    return one.localeCompare(other, document.documentElement.lang, {numeric: true});
  }

  function sort(header, column) {
    var direction = header.getAttribute('aria-sort') === 'ascending' ? -1 : 1;
    Array.from(table.tHead.rows[0].cells).forEach(function (cell) { cell.removeAttribute('aria-sort'); });
    header.setAttribute('aria-sort', direction > 0 ? 'ascending' : 'descending');
    groups.forEach(function (group) {
      Array.from(group.querySelectorAll('tr[data-k]'))
        .map(function (row, place) { return {row: row, place: place, key: key(row, column)}; })
        .sort(function (one, other) {
          return direction * compare(one.key, other.key) || one.place - other.place;
        })
        .forEach(function (entry) { group.appendChild(entry.row); });
    });
  }

  Array.from(table.tHead.rows[0].cells).forEach(function (header, column) {
    var button = document.createElement('button');
    button.type = 'button';
    button.textContent = header.textContent;
    button.addEventListener('click', function () { sort(header, column); });
    header.textContent = '';
    header.appendChild(button);
  });
  form.hidden = false;
  form.addEventListener('submit', function (event) { event.preventDefault(); });
  form.addEventListener('input', show);
  form.addEventListener('reset', function () { setTimeout(show, 0); });
  window.addEventListener('hashchange', follow);
  show();
  follow();
}());
