// `node --import <this file> out/main/index.js`: wherever the bundle says `electron` it gets the double.
import { register } from 'node:module';

register('./hooks.mjs', import.meta.url);
