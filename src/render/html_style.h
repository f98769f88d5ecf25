// The looks of an HTML page: on a wide and a narrow screen, light and dark,
// and on paper.
// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace backcare {

/// Nothing may be run or fetched; an icon in the page itself is no fetching.
inline constexpr std::string_view kPolicy =
    "<meta http-equiv=\"Content-Security-Policy\" "
    "content=\"default-src 'none'; style-src 'unsafe-inline'; "
    "img-src data:\">\n";

/// Else a browser asks the server for one.
inline constexpr std::string_view kNoIcon =
    "<link rel=\"icon\" href=\"data:,\">\n";

inline constexpr std::string_view kPageStyle = R"css(
:root{color-scheme:light dark;--back:#fff;--text:#1c1c1c;--quiet:#505050;
--link:#0b4f9c;--line:#c4c4c4;--code:#f0f0f0;
--red:#fdebea;--red-line:#a4001b;--orange:#fff3e0;--orange-line:#7a4100;
--blue:#eaf2fb;--blue-line:#174a7c}
@media(prefers-color-scheme:dark){:root{--back:#15171a;--text:#e8e8e8;
--quiet:#b9b9b9;--link:#9cc9ff;--line:#4a4e55;--code:#262a2f;
--red:#3b1215;--red-line:#ffb3ad;--orange:#35260f;--orange-line:#ffcc85;
--blue:#13273c;--blue-line:#a9d1ff}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:44rem;padding:1rem;color:var(--text);
background:var(--back);font:1.0625rem/1.55 system-ui,sans-serif;
overflow-wrap:break-word}
h1,h2,h3,h4,h5,h6{line-height:1.25;margin:1.6em 0 .5em;break-after:avoid}
h1{font-size:1.75rem;margin-top:.3em}h2{font-size:1.3rem}h3{font-size:1.1rem}
h4,h5,h6{font-size:1rem}
p,ul,ol,pre,table{margin:.6em 0}ul,ol{padding-left:1.3em}li{margin:.35em 0}
a{color:var(--link)}
a:focus-visible,input:focus-visible{outline:3px solid var(--link);
outline-offset:2px}
code,pre{font:.92em ui-monospace,monospace;background:var(--code);
border-radius:.2em}
code{padding:.1em .3em}pre{padding:.6em;white-space:pre-wrap}
.notice{margin:1em 0;padding:.6em 1em;border:1px solid;border-left-width:.5em;
border-radius:.3em;background:var(--orange);border-color:var(--orange-line)}
.notice>:first-child{margin-top:.2em;color:var(--orange-line)}
.emergency{background:var(--red);border-color:var(--red-line)}
.emergency>:first-child{color:var(--red-line)}
.appointment{background:var(--blue);border-color:var(--blue-line)}
.appointment>:first-child{color:var(--blue-line)}
table{border-collapse:collapse;width:100%}
th,td{padding:.4em .6em;border:1px solid var(--line);text-align:left;
vertical-align:top}th{background:var(--code)}
.references,footer ul{font-size:.9rem}
footer{margin-top:2em;border-top:1px solid var(--line);color:var(--quiet)}
.closing{font-weight:bold;color:var(--text)}
@media screen and (max-width:40rem){
table,tbody,tr,th,td{display:block}thead{display:none}
th,td{border-width:0 0 1px}td:empty{display:none}td::before{content:attr(data-label) ": ";
font-weight:bold}}
@media print{@page{size:A4;margin:14mm}
:root{color-scheme:light;--back:#fff;--text:#000;--quiet:#222;--link:#000;
--line:#888;--code:#fff;--red:#fff;--red-line:#000;--orange:#fff;
--orange-line:#000;--blue:#fff;--blue-line:#000}
body{max-width:none;padding:0;font-size:9.5pt;line-height:1.35}
h1{font-size:15pt}h2{font-size:11.5pt}h3,h4,h5,h6{font-size:10pt}
h1,h2,h3,h4,h5,h6{margin:.8em 0 .25em}p,ul,ol{margin:.35em 0}
li{margin:.12em 0}.references,footer ul{font-size:8pt}
a{text-decoration:none}.notice,li,tr{break-inside:avoid}
footer{margin-top:1em}}
)css";

/// Beside kPageStyle, on a page that is one of many.
inline constexpr std::string_view kSiteStyle = R"css(
nav ul{display:flex;flex-wrap:wrap;gap:0 1em;margin:0;padding:0;
list-style:none}
nav li{margin:0}nav a{display:inline-block;padding:.3em 0}
nav a[aria-current]{font-weight:bold}
main nav{margin-top:2em}
.skip{position:absolute;left:-99rem}.skip:focus{position:static}
input{font:inherit;width:100%;padding:.5em;border:1px solid var(--quiet);
border-radius:.3em;color:inherit;background:inherit}
@media print{header,main nav,#filter{display:none}}
)css";

}  // namespace backcare
