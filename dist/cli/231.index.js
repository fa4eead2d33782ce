export const id=231;export const ids=[231];export const modules={26231:(e,t,r)=>{r.d(t,{runServe:()=>A});var o=r(77598),n=r(78474),i=r(51455),a=r(77030),s=r(48161),c=r(76760),l=r(41692),d=r(90568),p=r(22813);let h=[{pattern:/_NULL_/,reason:"does not encrypt"},{pattern:/_anon_/,reason:"does not authenticate the server"},{pattern:/_EXPORT|_DES_|_DES40_|_RC2_/,reason:"its keys are too short"},{pattern:/_RC4_/,reason:"RC4 is broken"}];var u=r(93305);function f(e){let t=new Date(e).toISOString().slice(11,16);return"00:00"===t?m(e):`${t}\xa0UTC on ${m(e)}`}function m(e){return new Date(e).toLocaleDateString("en-GB",{day:"numeric",month:"long",year:"numeric",timeZone:"UTC"}).replaceAll(" ","\xa0")}let g=`
body{margin:0;background:#f6f8fa;color:#1f2328;font:16px/1.5 "Segoe UI",system-ui,-apple-system,Helvetica,Arial,sans-serif}
.page{max-width:640px;margin:0 auto;padding:48px 24px}
.verdict{padding:24px 28px;margin-bottom:24px;background:#fff;border:1px solid #d0d7de;border-left-width:6px;border-radius:6px}
.ready{border-left-color:#1a7f37}
.not-ready{border-left-color:#b3261e}
.version{margin:0;font-size:14px;font-weight:600}
.ready .version{color:#116329}
.not-ready .version{color:#8f1d18}
h1{margin:4px 0 8px;font-size:26px;line-height:1.25}
h2{margin:32px 0 8px;font-size:18px}
p{margin:0 0 12px}
.verdict p:last-child{margin-bottom:0}
ul{margin:0;padding-left:20px}
li{margin:0 0 8px}
a{color:#0550ae}
table{width:100%;table-layout:fixed;border-collapse:collapse;font-size:15px}
th,td{padding:8px 0;border-top:1px solid #d0d7de;text-align:left;vertical-align:top}
th{width:38%;padding-right:16px;font-weight:400;color:#57606a}
td{word-wrap:break-word;overflow-wrap:anywhere}
@media (max-width:480px){
.page{padding:16px}
.verdict{padding:16px 18px}
h1{font-size:22px}
}
@media (prefers-color-scheme:dark){
body{background:#0d1117;color:#e6edf3}
.verdict{background:#161b22;border-color:#30363d}
.ready{border-left-color:#3fb950}
.not-ready{border-left-color:#f85149}
.ready .version{color:#3fb950}
.not-ready .version{color:#ff7b72}
a{color:#58a6ff}
th,td{border-top-color:#30363d}
th{color:#9198a1}
}
`,v=(0,o.createHash)("sha256").update(g).digest("base64");var w=r(78755);let b={"access-control-allow-origin":"*"},y={status:204,headers:{...b,"access-control-allow-methods":"GET","access-control-max-age":"86400"},body:""},$={status:200,headers:{...b,"content-type":"text/javascript; charset=utf-8","cache-control":"public, max-age=3600","cross-origin-resource-policy":"cross-origin","x-content-type-options":"nosniff"},body:w.Q},x=(0,d.Yf)(404,{code:"not_found",message:"This port also accepts versions below the minimum, so that old browsers can read the page. Use the strict port to test a client."});var _=r(12751),S=r(31340),T=r(34210),k=r(75753),P=r(88482),L=r(19085),O=r(17024),E=r(22673),j=r(20745);function D(e){return Object.fromEntries(Object.entries(e).map(([e,t])=>{let r="alpn"===e?20:200;return!Array.isArray(t)||t.length<=r?[e,t]:[e,[...t.slice(0,r),`and ${t.length-r} more`]]}))}var C=r(63364),I=r(86531);async function A(e,t){let r,w,T=function(e){var t;let r,o,n=[],i=(e,t,r)=>{n.push(`--${e}: found ${JSON.stringify(t.slice(0,80))}, expected ${r}`)},a=(e,t,r,o)=>{let n=/^\d{1,9}$/.test(t)?Number(t):0/0;return n>=r&&n<=o||i(e,t,`a number from ${r} to ${o}`),n},s=(e,t)=>{let r=(0,p.gR)(t);return r&&["TLSv1.0","TLSv1.1","TLSv1.2","TLSv1.3"].includes(r)?r:(i(e,t,"TLSv1.0, TLSv1.1, TLSv1.2 or TLSv1.3"),"TLSv1.2")},c=a("port",e.port,0,65535),l=s("min-version",e.minVersion),d=void 0===e.deprecationDate?void 0:(t=e.deprecationDate,"value"in(r=(0,C.mI)(t))?r.value:i("deprecation-date",t,r.expected)),h=function({pageFrom:e,pagePort:t},r,o,n){if(void 0!==e||void 0!==t)return{from:void 0===e?"TLSv1.0":n("page-from",e),port:void 0===t?0===r?0:r+1:o("page-port",t,0,65535)}}(e,c,a,s);h&&0===n.length&&p.WH.indexOf(h.from)>=p.WH.indexOf(l)&&n.push(void 0===e.pageFrom?`--min-version: found ${l}, expected a newer version beside --page-port, since the page is for callers that are too old`:`--page-from: found ${h.from}, expected a version older than ${l}, the --min-version: the page is for callers that are too old`);let u=void 0===e.helpUrl?void 0:(o=e.helpUrl,URL.canParse(o)&&/^(https?|mailto):/i.test(o)?o:i("help-url",o,"an http, https or mailto URL")),f=a("max-connections",e.maxConnections,1,1e5);if(void 0===e.cert!=(void 0===e.key)&&n.push("--cert and --key: expected both or neither"),n.length>0)throw new P.GN(n.join("\n"));return{port:c,page:h,site:{minVersion:l,...d&&{date:d},...void 0!==u&&{helpUrl:u}},maxConnections:f}}(e),A=(0,n.once)(t.listenForCancel(),"abort"),M=await async function(e,{cwd:t,stderr:r}){let{cert:n,key:d,caFile:p}=e;if(void 0!==n&&void 0!==d){let e={certificate:await U("cert",(0,c.resolve)(t,n)),key:await U("key",(0,c.resolve)(t,d))};return function({certificate:e,key:t}){let r=N("cert","a certificate with its chain, in PEM",()=>((0,l.createSecureContext)({cert:e}),new o.X509Certificate(e))),n=N("key","a private key in PEM, without a passphrase",()=>(0,o.createPrivateKey)(t));if(!r.checkPrivateKey(n))throw new P.GN(`--cert and --key: the key does not belong to the first certificate (${(0,u.pj)(r.subject,100)})`)}(e),e}let h=await (0,_.w)("tls-readiness throw-away authority");return void 0!==p&&await (0,i.writeFile)((0,c.resolve)(t,p),h.certificate).catch(e=>{throw new P.GN(`--ca-file: ${(0,u.pj)(e.message)}`)}),r.write(void 0===p?"The certificate was made for this run, and no client trusts it. Use --ca-file, or --cert and --key.\n":`The certificate was made for this run. Clients that trust the authority in ${(0,u.pj)(p)} accept it.
`),h.issue({names:function({name:e=[],address:t}){let r=0===(0,a.isIP)(t)||["0.0.0.0","::"].includes(t)?[]:[t];return[...new Set([...e,"localhost","127.0.0.1","::1",...r,(0,s.hostname)()])]}(e),validFrom:(0,_.D)(-1),validTo:(0,_.D)(397)})}(e,t),G=[],{stdout:F,stderr:R}=t,V=!0===F.isTTY&&!0!==e.json,z=(r=0,{write:e=>{(F.writableLength??0)+e.length>1048576?r+=1:(w(),F.write(e))},tellLeftOut:w=()=>{r>0&&R.write(`Callers left out, because the output was not read in time: ${r}.
`),r=0}}),H=async(t,r,o)=>{let n=await (0,S.d)({address:e.address,port:r,minVersion:o,certificate:M,limits:{connections:T.maxConnections,connectionsPerAddress:Math.ceil(T.maxConnections/4)},respond:function({port:e,now:t=Date.now,...r}){return o=>{let n="GET"===o.method||"HEAD"===o.method,i=o.target.split("?",1)[0];if("/a/check"===i){if("OPTIONS"===o.method)return y;let{minVersion:e,date:t}=r;return(0,d.Yf)(200,function({hello:e,handshake:t},r,o){var n,i,a,s;let c=e?.offered.highest??t.protocol,l=e?.suites??[],d=Object.fromEntries(l.map(e=>{var t;return[e,(t=e,h.filter(({pattern:e})=>e.test(t)).map(({reason:e})=>e))]}).filter(([,e])=>e.length>0)),u="TLSv1.3"===c||l.some(e=>e.includes("DHE_")),f=l.some(e=>e.startsWith("0x")),m=e?.compression??!1,g=m||f||Object.keys(d).length>0||(n=c,i="TLSv1.1",0>(0,p.bh)(n,i));return{given_cipher_suites:l,given_named_groups:e?.groups??[],given_signature_algorithms:e?.signatureAlgorithms??[],post_quantum_key_agreement:e?.postQuantum??!1,ephemeral_keys_supported:u,session_ticket_supported:e?.sessionTickets??!1,tls_compression_supported:m,unknown_cipher_suite_supported:f,beast_vuln:!1,able_to_detect_n_minus_one_splitting:!1,insecure_cipher_suites:d,tls_version:(0,p.Pn)(c),rating:g?"Bad":u&&"TLSv1.1"!==c?"Probably Okay":"Improvable",minimum_version:(0,p.Pn)(r),meets_minimum:(a=c,s=r,!(0>(0,p.bh)(a,s))),deprecation_date:o??null,negotiated_version:(0,p.Pn)(t.protocol),negotiated_cipher_suite:t.cipher}}(o,e,t?.text),b)}return n&&"/widget.js"===i?$:n&&"/"===i&&("page"===e||o.accept.includes("text/html"))?{status:200,headers:{"content-type":"text/html; charset=utf-8","cache-control":"no-store","content-security-policy":`default-src 'none'; style-src 'sha256-${v}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,"referrer-policy":"no-referrer","x-content-type-options":"nosniff"},body:function(e,t,r){var o;let{protocol:n}=e.handshake,i=(0,p.bh)(n,t.minVersion)>=0,{title:a,text:s,steps:c}=i?(o=n,{title:"This browser is ready",text:`It supports ${(0,p.Pn)(o)}. You have nothing to do.`,steps:[]}):function(e,t,r){var o;let{minVersion:n,date:i,helpUrl:a}=t,s=`${(0,p.Pn)(n)} or newer`,c=void 0!==i&&i.epochMs<=r,l=void 0===i?`When older versions are disabled, only ${s} will be accepted.`:c?`Since ${f(i.epochMs)}, only ${s} is accepted.`:`From then on, only ${s} is accepted.`;return{title:`Update this browser${i&&!c?` before ${f(i.epochMs)}`:""}`,text:`It supports nothing newer than ${(0,p.Pn)(e)}. ${l}`,steps:[`Update this browser, or install a different one. Every browser that still gets updates supports ${(0,p.Pn)(n)}.`,...(0,p.bh)(n,"TLSv1.2")>0?[]:["Internet Explorer 8 to 10 supports TLS 1.2, but it is disabled there. Open Tools, Internet options, Advanced, and select “Use TLS 1.2”."],"At work, the cause may be a proxy or a virus scanner between this browser and the server. Show this page to your IT department.",...void 0===a?[]:[(o=a,`<a href="${(0,u.js)(o,2e3)}">Get help</a>, and quote the details below.`)]]}}(n,t,r),l=`<h2>What to do</h2>
<ul>
${c.map(e=>`<li>${e}</li>
`).join("")}</ul>
`;return`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${a}</title>
<style>${g}</style>
</head>
<body>
<div class="page">
<div class="verdict ${i?"ready":"not-ready"}">
<p class="version">${(0,p.Pn)(n)}</p>
<h1>${a}</h1>
<p>${s}</p>
</div>
${0===c.length?"":l}<h2>Details for support</h2>
<table>
${(function({hello:e,handshake:t,from:r,atMs:o},n){return[["Time",`${m(o)}, ${new Date(o).toISOString().slice(11,19)} UTC`],["Your address",r.address],["This connection",(0,p.Pn)(t.protocol)],["Newest version offered",(0,p.Pn)(e?.offered.highest??t.protocol)],["Minimum",(0,p.Pn)(n)],["Cipher suite",t.cipher],["Key exchange group",t.group??"none"],["Post-quantum key exchange",e?.postQuantum?"offered":"not offered"]]})(e,t.minVersion).map(([e,t])=>`<tr><th scope="row">${e}</th><td>${(0,u.js)(t).replaceAll("_","_<wbr>")}</td></tr>`).join("\n")}
</table>
</div>
</body>
</html>
`}(o,r,t())}:"strict"===e?(0,d.nc)():x}}({port:t,...T.site}),onCall:e=>z.write(V?function(e,t,r){let{atMs:o,from:n,request:i}=e,a=`${new Date(o).toISOString().slice(0,19)}Z`,s=`${a}  ${(0,u.Fo)(n.address).padEnd(15)}  `,c=function(e,t){let{outcome:r}=e,o=(0,L.H)(e)?.highest;if(void 0!==o&&0>(0,p.bh)(o,t))return`not ready: supports nothing newer than ${(0,p.Pn)(o)}`;let n=(0,O.P)(e.opening);return n?`at risk: ${(0,j.$9)(n)}`:"finished"===r.kind&&(0,p.bh)(r.protocol,t)>=0?`ready: ${(0,p.Pn)(r.protocol)}`:`unverified: ${(0,E.SS)(r)}`}(e,t),l=i?[`${i.method} ${i.target} (${i.status})`,i.userAgent??[]].flat():[],d=Math.max(r-s.length,c.length+1);return`${s}${(0,u.Fo)([c,...l].join(", "),d)}
`}(e,T.site.minVersion,(0,I.qz)(F)):function(e,t){let{opening:r,outcome:o,request:n}=e,{kind:i,...a}=r,{hello:s,...c}="hello"in a?a:{hello:void 0,...a},{kind:l,...d}=o;return`${(0,u.W3)(JSON.stringify({time:new Date(e.atMs).toISOString(),port:t,from:e.from.address,fromPort:e.from.port,outcome:l,...d,opening:i,...D(c),...s&&D(s),...n?{request:n}:{},durationMs:e.lastedMs}))}
`}(e,t))}).catch(e=>{let r="strict"===t?"--port":"--page-port",o=/^(EADDRNOTAVAIL|EINVAL|ENOTFOUND|EAI_\w+)$/.test((0,k.$N)(e))?"--address":r;throw new P.GN(`${o}: ${(0,u.pj)(e.message)}`)});G.push(n);let i="strict"===t?"A client that gets 401 Unauthorized from it is ready.":"Open it in a browser to see the page.";R.write(`${function({address:e,port:t}){return`https://${6===(0,a.isIP)(e)?`[${e}]`:e}:${t}`}(n)} accepts ${(0,p.Pn)(o)} and newer. ${i}
`)};try{await H("strict",T.port,T.site.minVersion),T.page&&await H("page",T.page.port,T.page.from),V&&R.write("Each caller is one line below. Press Ctrl+C to stop.\n"),await A}finally{await Promise.all(G.map(e=>e.close())),z.tellLeftOut()}return 0}function N(e,t,r){try{return r()}catch(o){let[r=""]=String(o instanceof Error?o.message:o).split("\n");throw new P.GN(`--${e}: found a file that cannot be used (${(0,u.pj)(r,100)}), expected ${t}`)}}async function U(e,t){let r=await T.y.read(t,1048576).catch(e=>({refused:e.message}));if("refused"in r)throw new P.GN(`--${e}: ${(0,u.pj)(r.refused)}`);return r.bytes.toString()}}};