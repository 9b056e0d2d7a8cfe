/** The look of the public pages: paper-calm, light and dark, printed without what is only for the screen. */
export const newsStyle = `
:root{color-scheme:light dark;--ink:#1d1c1a;--quiet:#5f5a52;--paper:#fbfaf6;--line:#e2ddd2;--accent:#3a3f9e}
@media(prefers-color-scheme:dark){:root{--ink:#ebe8e1;--quiet:#aaa498;--paper:#191817;--line:#37342f;--accent:#aeb3ff}}
*{box-sizing:border-box}body{margin:0;background:var(--paper);color:var(--ink);font:18px/1.65 "Be Vietnam Pro",system-ui,"Segoe UI",sans-serif}
header,main,footer{max-width:44rem;margin:0 auto;padding:1rem 1.25rem}header{display:flex;gap:1rem;align-items:baseline;justify-content:space-between;border-bottom:1px solid var(--line)}
header a{color:inherit;font-weight:600;text-decoration:none}.mark{font-size:.8rem;color:var(--quiet)}
a{color:var(--accent)}h1{font-size:1.9rem;line-height:1.3;margin:1.5rem 0 .5rem;text-wrap:balance}h2{font-size:1.25rem;margin:2rem 0 .5rem}h3{font-size:1.05rem}
.when,figcaption,footer{color:var(--quiet);font-size:.9rem}.summary{font-weight:600}
figure{margin:1.5rem 0}img{max-width:100%;height:auto;display:block}figcaption{margin-top:.4rem}
li{margin:.35rem 0}blockquote{margin:1rem 0;padding-left:1rem;border-left:3px solid var(--line)}
.listen{display:flex;flex-wrap:wrap;gap:.75rem;align-items:center;padding:.75rem 0;border-block:1px solid var(--line);margin:1rem 0}.listen[hidden]{display:none}.listen audio{flex:1 1 16rem;min-width:0;max-width:100%}
button{font:inherit;font-size:.95rem;padding:.35rem .8rem;border:1px solid var(--line);border-radius:6px;background:none;color:inherit;cursor:pointer}button:focus-visible,a:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
aside{border-top:1px solid var(--line);margin-top:2rem}footer{border-top:1px solid var(--line);margin-top:3rem}
.list{list-style:none;padding:0}.list li{padding:1rem 0;border-bottom:1px solid var(--line)}.list h2{margin:0 0 .25rem}.list p{margin:.25rem 0}
@media(max-width:420px){body{font-size:17px}h1{font-size:1.5rem}}
@media print{:root{--ink:#000;--paper:#fff;--quiet:#333}header,footer,.listen,aside{display:none}body{font:12pt/1.5 "Times New Roman",serif}a{color:inherit}figure,li{break-inside:avoid}}
`.replaceAll('\n', '')
