/** One of every element that pages are made of. All of it comes before the widget. */
export const HOST_CONTENT = `<header><nav><a href="#one">One</a> <a href="#two">Two</a></nav></header>
<h1>Old shop</h1><h2>Welcome</h2><h3>Third</h3>
<p>A <a href="#link">link</a>, <strong>strong</strong>, <em>stressed</em>, <small>small</small> and <code>code</code>.</p>
<ul><li>First</li><li>Second<ul><li>Inner</li></ul></li></ul>
<ol><li>First</li><li>Second</li></ol>
<dl><dt>Term</dt><dd>Meaning</dd></dl>
<blockquote>Quoted</blockquote><pre>preformatted</pre><hr>
<table><caption>Prices</caption><thead><tr><th>Thing</th><th>Price</th></tr></thead><tbody><tr><td>Tea</td><td>2</td></tr></tbody></table>
<form onsubmit="return false"><fieldset><legend>Search</legend>
<label for="query">Words</label> <input id="query" type="text" value="tea" placeholder="Tea">
<input type="checkbox" checked> <input type="radio"> <select><option>All</option></select>
<textarea rows="2">Notes</textarea> <button>Search</button> <button type="button" hidden>Hidden</button>
<progress value="0.5"></progress> <meter value="0.5"></meter></fieldset></form>
<details open><summary>More</summary>Text</details>
<svg viewBox="0 0 20 20" width="20" height="20"><path d="M2 10h16" stroke="currentColor"></path></svg>
<div role="alert"></div><div role="status">Nothing new</div><section><header>Section</header></section>`
