/** The compiler, as a script of the page. */
declare const ts: typeof import('typescript');
