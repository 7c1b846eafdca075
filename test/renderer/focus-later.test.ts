// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { focusLater } from '../../renderer/ui/focus-later.ts';

let frames: FrameRequestCallback[];
const nextFrame = () => frames.splice(0).forEach((each) => each(0));
const byId = (id: string) => document.getElementById(id)!;
const focused = () => document.activeElement?.id;
const press = () => window.dispatchEvent(new KeyboardEvent('keydown', { key: 'k', ctrlKey: true }));

beforeEach(() => {
  frames = [];
  vi.stubGlobal('requestAnimationFrame', (then: FrameRequestCallback) => frames.push(then));
  document.body.innerHTML =
    '<input id="before"><div id="card" tabindex="0"></div><div role="dialog"><input id="asked"></div><button id="menu"></button>';
  byId('before').focus();
});

test('an element gets the keyboard two frames later, when it has been drawn', () => {
  focusLater('#late');
  nextFrame();
  document.body.insertAdjacentHTML('beforeend', '<div id="late" tabindex="0"></div>');
  nextFrame();
  expect(focused()).toBe('late');
});

test('a dialog that somebody opens meanwhile keeps the keyboard, however slow the frames are', () => {
  focusLater('#card');
  nextFrame();
  press();
  byId('asked').focus();
  nextFrame();
  expect(focused()).toBe('asked');
});

test('what a closing menu gives the keyboard back to does not keep it', () => {
  byId('menu').focus();
  focusLater('#card');
  byId('before').focus();
  nextFrame();
  nextFrame();
  expect(focused()).toBe('card');
});

test('a key that leads to no other field does not call it off', () => {
  focusLater('#card');
  press();
  byId('before').remove();
  nextFrame();
  nextFrame();
  expect(focused()).toBe('card');
});
