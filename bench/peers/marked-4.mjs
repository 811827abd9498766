// In a module of its own: it must have run when md-block begins.
import {marked} from 'marked-4';

globalThis.marked = marked;
