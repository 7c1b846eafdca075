/** The parts of the exported page that are the same for all: its style and its script. Plain text, so that the policy can name their hashes. */

export const PAGE_STYLE = `
:root { --ground: #f3f5f8; --card: #fff; --text: #1a212b; --muted: #566272; --border: #c3ccd8; --accent: #1d5fc4; color-scheme: light; }
.dark { --ground: #14171c; --card: #232831; --text: #e3e8ef; --muted: #9ba7b6; --border: #414b59; --accent: #7db2ff; color-scheme: dark; }
* { box-sizing: border-box; }
html, body { height: 100%; margin: 0; }
:lang(ko) { word-break: keep-all; }
body { background: var(--ground); color: var(--text); display: grid; font: 14px/1.45 system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Apple SD Gothic Neo', 'Malgun Gothic', 'Noto Sans KR', sans-serif; grid-template: auto 1fr / 1fr auto; }
header { align-items: center; background: var(--card); border-bottom: 1px solid var(--border); display: flex; flex-wrap: wrap; gap: 8px; grid-column: 1 / -1; padding: 8px 14px; }
h1 { font-size: 16px; margin: 0 auto 0 0; overflow-wrap: anywhere; }
input, button { background: var(--card); border: 1px solid var(--border); border-radius: 6px; color: inherit; font: inherit; min-height: 30px; padding: 2px 10px; }
input { width: min(15em, 30vw); }
button { cursor: pointer; min-width: 32px; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 1px; }
output { color: var(--muted); min-width: 3em; text-align: end; }
#stage { min-height: 0; overflow: hidden; position: relative; touch-action: none; }
#stage > svg { cursor: grab; display: block; height: 100%; width: 100%; }
#stage.held > svg { cursor: grabbing; }
.searching [data-id] { opacity: 0.18; }
.searching [data-id].found { opacity: 1; }
nav { background: var(--card); border-left: 1px solid var(--border); overflow: auto; padding: 8px 14px; width: 300px; }
nav h2 { font-size: 13px; margin: 6px 0; }
nav ul { list-style: none; margin: 0; padding: 0; }
nav > ul > li { border-top: 1px solid var(--border); padding: 5px 0; }
nav button { border: 0; color: var(--muted); font-size: 13px; min-height: 0; padding: 0; text-align: start; overflow-wrap: anywhere; }
nav b { color: var(--text); font-size: 14px; }
nav li ul { color: var(--muted); font-size: 12px; padding-left: 12px; }
nav li li { overflow-wrap: anywhere; }
.bare nav { display: none; }
#facts { background: var(--card); border: 1px solid var(--border); border-radius: 8px; box-shadow: 0 6px 20px rgb(0 0 0 / 20%); font-size: 12px; left: 0; max-width: 340px; overflow-wrap: anywhere; padding: 8px 12px; pointer-events: none; position: absolute; top: 0; }
#facts b { display: block; }
#facts ul { color: var(--muted); margin: 4px 0 0; padding-left: 16px; }
[hidden] { display: none; }
@media (max-width: 720px) { nav { display: none; } }
@media print { header, nav { display: none; } }
`;

export const PAGE_SCRIPT = `
'use strict';
const stage = document.getElementById('stage');
const svg = stage.querySelector('svg');
const facts = document.getElementById('facts');
const search = document.getElementById('search');
const found = document.getElementById('found');
const whole = svg.getAttribute('viewBox').split(' ').map(Number);
let [x, y, w, h] = whole;
const items = new Map([...document.querySelectorAll('nav li[data-of]')].map((li) => [li.dataset.of, li]));
const drawn = new Map();
for (const element of svg.querySelectorAll('[data-id]')) drawn.set(element.dataset.id, element);

const show = () => svg.setAttribute('viewBox', [x, y, w, h].join(' '));
const unit = () => Math.max(w / stage.clientWidth, h / stage.clientHeight) || 1;
const zoom = (by, px, py) => {
  const before = unit();
  const after = Math.min(Math.max(before / by, 0.2), Math.max(whole[2], whole[3]) / 100);
  const cx = x + w / 2 + (px - stage.clientWidth / 2) * before;
  const cy = y + h / 2 + (py - stage.clientHeight / 2) * before;
  const share = after / before;
  const [mx, my] = [cx + (x + w / 2 - cx) * share, cy + (y + h / 2 - cy) * share];
  w *= share;
  h *= share;
  x = mx - w / 2;
  y = my - h / 2;
  show();
};
const middle = (by) => zoom(by, stage.clientWidth / 2, stage.clientHeight / 2);
const fit = () => { [x, y, w, h] = whole; show(); };
const goTo = (element) => {
  const box = element.getBBox();
  const [, tx = 0, ty = 0] = /translate\\(([-\\d.]+),([-\\d.]+)\\)/.exec(element.getAttribute('transform') || '') || [];
  const share = Math.min(1, 900 / (unit() * stage.clientWidth));
  w *= share;
  h *= share;
  x = Number(tx) + box.x + box.width / 2 - w / 2;
  y = Number(ty) + box.y + box.height / 2 - h / 2;
  show();
};

const pointers = new Map();
const hold = (event) => {
  pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
  stage.setPointerCapture(event.pointerId);
  stage.classList.add('held');
  facts.hidden = true;
};
const letGo = (event) => {
  pointers.delete(event.pointerId);
  if (pointers.size === 0) stage.classList.remove('held');
};
const move = (event) => {
  const before = pointers.get(event.pointerId);
  if (before === undefined) return;
  const now = { x: event.clientX, y: event.clientY };
  const other = [...pointers].find(([id]) => id !== event.pointerId);
  pointers.set(event.pointerId, now);
  if (other !== undefined) {
    const apart = (point) => Math.hypot(point.x - other[1].x, point.y - other[1].y) || 1;
    const box = stage.getBoundingClientRect();
    zoom(apart(now) / apart(before), (now.x + other[1].x) / 2 - box.left, (now.y + other[1].y) / 2 - box.top);
    return;
  }
  const per = unit();
  x -= (now.x - before.x) * per;
  y -= (now.y - before.y) * per;
  show();
};
stage.addEventListener('pointerdown', hold);
stage.addEventListener('pointermove', move);
stage.addEventListener('pointerup', letGo);
stage.addEventListener('pointercancel', letGo);
stage.addEventListener('wheel', (event) => {
  event.preventDefault();
  const box = stage.getBoundingClientRect();
  zoom(Math.exp(-event.deltaY * (event.deltaMode === 1 ? 0.05 : 0.0015)), event.clientX - box.left, event.clientY - box.top);
}, { passive: false });
stage.addEventListener('keydown', (event) => {
  const step = 60 * unit();
  const keys = {
    ArrowLeft: () => { x -= step; show(); },
    ArrowRight: () => { x += step; show(); },
    ArrowUp: () => { y -= step; show(); },
    ArrowDown: () => { y += step; show(); },
    '+': () => middle(1.25),
    '=': () => middle(1.25),
    '-': () => middle(0.8),
    0: fit,
  };
  const run = event.ctrlKey || event.metaKey || event.altKey ? undefined : keys[event.key];
  if (run === undefined) return;
  event.preventDefault();
  run();
});
document.getElementById('larger').addEventListener('click', () => middle(1.25));
document.getElementById('smaller').addEventListener('click', () => middle(0.8));
document.getElementById('fit').addEventListener('click', fit);

stage.addEventListener('pointerover', (event) => {
  const element = pointers.size > 0 ? null : event.target.closest('g[data-id]');
  const item = element === null ? undefined : items.get(element.dataset.id);
  facts.hidden = item === undefined;
  if (item === undefined) return;
  const title = document.createElement('b');
  title.textContent = item.querySelector('button').textContent;
  const relations = item.querySelector('ul');
  facts.replaceChildren(title, ...(relations === null ? [] : [relations.cloneNode(true)]));
  const box = stage.getBoundingClientRect();
  const left = Math.min(event.clientX - box.left + 14, box.width - facts.offsetWidth - 8);
  const below = event.clientY - box.top + 18;
  const top = below + facts.offsetHeight > box.height ? event.clientY - box.top - facts.offsetHeight - 12 : below;
  facts.style.transform = 'translate(' + Math.max(8, left) + 'px,' + Math.max(8, top) + 'px)';
});
stage.addEventListener('pointerleave', () => { facts.hidden = true; });

const find = () => {
  const wanted = search.value.trim().toLowerCase();
  stage.classList.toggle('searching', wanted !== '');
  let count = 0;
  for (const [id, item] of items) {
    const isFound = wanted === '' || item.querySelector('button').textContent.toLowerCase().includes(wanted);
    item.hidden = !isFound;
    const element = drawn.get(id);
    if (element !== undefined) element.classList.toggle('found', isFound && wanted !== '');
    if (isFound) count++;
  }
  found.textContent = wanted === '' ? '' : String(count);
};
search.addEventListener('input', find);
search.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') { search.value = ''; find(); }
  if (event.key !== 'Enter') return;
  const first = [...items].find(([id, item]) => !item.hidden && drawn.has(id));
  if (first !== undefined) goTo(drawn.get(first[0]));
});
document.querySelector('nav').addEventListener('click', (event) => {
  const item = event.target.closest('li[data-of]');
  const element = item === null ? undefined : drawn.get(item.dataset.of);
  if (element !== undefined) goTo(element);
});
`;

/** SHA-256 of the two, as a Content-Security-Policy names them; a test computes them anew. */
export const PAGE_STYLE_HASH = 'sha256-mXsm5LfnBMwzS68giLncRYh2FfVFml8UizB5KJWRFUM=';
export const PAGE_SCRIPT_HASH = 'sha256-f0c4WF3MxRnFuUkvbM1+BGUK6nh28Wfbs58cQgAMdbU=';
