export const id=151;export const ids=[151];export const modules={81151:(e,t,o)=>{o.d(t,{runServe:()=>U});var r=o(78474),n=o(51455),i=o(77030),a=o(48161),s=o(76760),d=o(90568),c=o(22813);let l=[{pattern:/_NULL_/,reason:"does not encrypt"},{pattern:/_anon_/,reason:"does not authenticate the server"},{pattern:/_EXPORT|_DES_|_DES40_|_RC2_/,reason:"its keys are too short"},{pattern:/_RC4_/,reason:"RC4 is broken"}];var p=o(77598),h=o(93305);function u(e){let t=new Date(e).toISOString().slice(11,16);return"00:00"===t?m(e):`${t}\xa0UTC on ${m(e)}`}function m(e){return new Date(e).toLocaleDateString("en-GB",{day:"numeric",month:"long",year:"numeric",timeZone:"UTC"}).replaceAll(" ","\xa0")}let f=`
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
`,g=(0,p.createHash)("sha256").update(f).digest("base64");var v=o(78755);let w={"access-control-allow-origin":"*"},b={status:204,headers:{...w,"access-control-allow-methods":"GET","access-control-max-age":"86400"},body:""},y={status:200,headers:{...w,"content-type":"text/javascript; charset=utf-8","cache-control":"public, max-age=3600","cross-origin-resource-policy":"cross-origin","x-content-type-options":"nosniff"},body:v.Q},$=(0,d.Yf)(404,{code:"not_found",message:"This port also accepts versions below the minimum, so that old browsers can read the page. Use the strict port to test a client."});var x=o(12751),_=o(31340),S=o(3390),T=o(19085),k=o(17024),P=o(22673),L=o(20745),I=o(63364),D=o(86531);async function U(e,t,o=Promise.race([(0,r.once)(process,"SIGINT"),(0,r.once)(process,"SIGTERM")])){let p=function(e){var t;let o,r,n=[],i=(e,t,o)=>{n.push(`--${e}: found ${JSON.stringify(t.slice(0,80))}, expected ${o}`)},a=(e,t,o,r)=>{let n=/^\d{1,9}$/.test(t)?Number(t):0/0;return n>=o&&n<=r||i(e,t,`a number from ${o} to ${r}`),n},s=(e,t)=>{let o=(0,c.gR)(t);return o&&["TLSv1.0","TLSv1.1","TLSv1.2","TLSv1.3"].includes(o)?o:(i(e,t,"TLSv1.0, TLSv1.1, TLSv1.2 or TLSv1.3"),"TLSv1.2")},d=a("port",e.port,0,65535),l=s("min-version",e.minVersion),p=void 0===e.deprecationDate?void 0:(t=e.deprecationDate,"value"in(o=(0,I.mI)(t))?o.value:i("deprecation-date",t,o.expected)),h=function({pageFrom:e,pagePort:t},o,r,n){if(void 0!==e||void 0!==t)return{from:void 0===e?"TLSv1.0":n("page-from",e),port:void 0===t?0===o?0:o+1:r("page-port",t,0,65535)}}(e,d,a,s),u=void 0===e.helpUrl?void 0:(r=e.helpUrl,URL.canParse(r)&&/^(https?|mailto):/i.test(r)?r:i("help-url",r,"an http, https or mailto URL")),m=a("max-connections",e.maxConnections,1,1e5);if(void 0===e.cert!=(void 0===e.key)&&n.push("--cert and --key: expected both or neither"),n.length>0)throw new S.GN(n.join("\n"));return{port:d,page:h,site:{minVersion:l,...p&&{date:p},...void 0!==u&&{helpUrl:u}},maxConnections:m}}(e),v=await async function(e,{cwd:t,stderr:o}){let{cert:r,key:d,caFile:c}=e;if(void 0!==r&&void 0!==d)return{certificate:await j("cert",(0,s.resolve)(t,r)),key:await j("key",(0,s.resolve)(t,d))};let l=await (0,x.w)("tls-readiness throw-away authority");return void 0!==c&&await (0,n.writeFile)((0,s.resolve)(t,c),l.certificate).catch(e=>{throw new S.GN(`--ca-file: ${(0,h.pj)(e.message)}`)}),o.write(void 0===c?"The certificate was made for this run, and no client trusts it. Use --ca-file, or --cert and --key.\n":`The certificate was made for this run. Clients that trust the authority in ${(0,h.pj)(c)} accept it.
`),l.issue({names:function({name:e=[],address:t}){let o=0===(0,i.isIP)(t)||["0.0.0.0","::"].includes(t)?[]:[t];return[...new Set([...e,"localhost","127.0.0.1","::1",...o,(0,a.hostname)()])]}(e),validFrom:(0,x.D)(-1),validTo:(0,x.D)(397)})}(e,t),O=[],{stdout:C,stderr:E}=t,N=!0===C.isTTY&&!0!==e.json,G=async(t,o,r)=>{let n=await (0,_.d)({address:e.address,port:o,minVersion:r,certificate:v,limits:{connections:p.maxConnections},respond:function({port:e,now:t=Date.now,...o}){return r=>{let n="GET"===r.method||"HEAD"===r.method,i=r.target.split("?",1)[0];if("/a/check"===i){if("OPTIONS"===r.method)return b;let{minVersion:e,date:t}=o;return(0,d.Yf)(200,function({hello:e,handshake:t},o,r){var n,i,a,s;let d=e?.offered.highest??t.protocol,p=e?.suites??[],h=Object.fromEntries(p.map(e=>{var t;return[e,(t=e,l.filter(({pattern:e})=>e.test(t)).map(({reason:e})=>e))]}).filter(([,e])=>e.length>0)),u="TLSv1.3"===d||p.some(e=>e.includes("DHE_")),m=p.some(e=>e.startsWith("0x")),f=e?.compression??!1,g=f||m||Object.keys(h).length>0||(n=d,i="TLSv1.1",0>(0,c.bh)(n,i));return{given_cipher_suites:p,given_named_groups:e?.groups??[],given_signature_algorithms:e?.signatureAlgorithms??[],post_quantum_key_agreement:e?.postQuantum??!1,ephemeral_keys_supported:u,session_ticket_supported:e?.sessionTickets??!1,tls_compression_supported:f,unknown_cipher_suite_supported:m,beast_vuln:!1,able_to_detect_n_minus_one_splitting:!1,insecure_cipher_suites:h,tls_version:(0,c.Pn)(d),rating:g?"Bad":u&&"TLSv1.1"!==d?"Probably Okay":"Improvable",minimum_version:(0,c.Pn)(o),meets_minimum:(a=d,s=o,!(0>(0,c.bh)(a,s))),deprecation_date:r??null,negotiated_version:(0,c.Pn)(t.protocol),negotiated_cipher_suite:t.cipher}}(r,e,t?.text),w)}return n&&"/widget.js"===i?y:n&&"/"===i&&("page"===e||r.accept.includes("text/html"))?{status:200,headers:{"content-type":"text/html; charset=utf-8","cache-control":"no-store","content-security-policy":`default-src 'none'; style-src 'sha256-${g}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,"referrer-policy":"no-referrer","x-content-type-options":"nosniff"},body:function(e,t,o){var r;let{protocol:n}=e.handshake,i=(0,c.bh)(n,t.minVersion)>=0,{title:a,text:s,steps:d}=i?(r=n,{title:"This browser is ready",text:`It supports ${(0,c.Pn)(r)}. You have nothing to do.`,steps:[]}):function(e,t,o){var r;let{minVersion:n,date:i,helpUrl:a}=t,s=`${(0,c.Pn)(n)} or newer`,d=void 0!==i&&i.epochMs<=o,l=void 0===i?`When older versions are disabled, only ${s} will be accepted.`:d?`Since ${u(i.epochMs)}, only ${s} is accepted.`:`From then on, only ${s} is accepted.`;return{title:`Update this browser${i&&!d?` before ${u(i.epochMs)}`:""}`,text:`It supports nothing newer than ${(0,c.Pn)(e)}. ${l}`,steps:[`Update this browser, or install a different one. Every browser that still gets updates supports ${(0,c.Pn)(n)}.`,...(0,c.bh)(n,"TLSv1.2")>0?[]:["Internet Explorer 8 to 10 supports TLS 1.2, but it is disabled there. Open Tools, Internet options, Advanced, and select “Use TLS 1.2”."],"At work, the cause may be a proxy or a virus scanner between this browser and the server. Show this page to your IT department.",...void 0===a?[]:[(r=a,`<a href="${(0,h.js)(r,2e3)}">Get help</a>, and quote the details below.`)]]}}(n,t,o),l=`<h2>What to do</h2>
<ul>
${d.map(e=>`<li>${e}</li>
`).join("")}</ul>
`;return`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${a}</title>
<style>${f}</style>
</head>
<body>
<div class="page">
<div class="verdict ${i?"ready":"not-ready"}">
<p class="version">${(0,c.Pn)(n)}</p>
<h1>${a}</h1>
<p>${s}</p>
</div>
${0===d.length?"":l}<h2>Details for support</h2>
<table>
${(function({hello:e,handshake:t,from:o,atMs:r},n){return[["Time",`${m(r)}, ${new Date(r).toISOString().slice(11,19)} UTC`],["Your address",o.address],["This connection",(0,c.Pn)(t.protocol)],["Newest version offered",(0,c.Pn)(e?.offered.highest??t.protocol)],["Minimum",(0,c.Pn)(n)],["Cipher suite",t.cipher],["Key exchange group",t.group??"none"],["Post-quantum key exchange",e?.postQuantum?"offered":"not offered"]]})(e,t.minVersion).map(([e,t])=>`<tr><th scope="row">${e}</th><td>${(0,h.js)(t).replaceAll("_","_<wbr>")}</td></tr>`).join("\n")}
</table>
</div>
</body>
</html>
`}(r,o,t())}:"strict"===e?(0,d.nc)():$}}({port:t,...p.site}),onCall:e=>C.write(N?function(e,t,o){let{atMs:r,from:n,request:i}=e,a=`${new Date(r).toISOString().slice(0,19)}Z`,s=`${a}  ${(0,h.Fo)(n.address).padEnd(15)}  `,d=function(e,t){let{outcome:o}=e,r=(0,T.H)(e)?.highest;if(void 0!==r&&0>(0,c.bh)(r,t))return`not ready: supports nothing newer than ${(0,c.Pn)(r)}`;let n=(0,k.P)(e.opening);return n?`at risk: ${(0,L.$9)(n)}`:"finished"===o.kind&&(0,c.bh)(o.protocol,t)>=0?`ready: ${(0,c.Pn)(o.protocol)}`:`unverified: ${(0,P.SS)(o)}`}(e,t),l=i?[`${i.method} ${i.target} (${i.status})`,i.userAgent??[]].flat():[],p=Math.max(o-s.length,d.length+1);return`${s}${(0,h.Fo)([d,...l].join(", "),p)}
`}(e,p.site.minVersion,(0,D.qz)(C)):function(e,t){let{opening:o,outcome:r,request:n}=e,{kind:i,...a}=o,{hello:s,...d}="hello"in a?a:{hello:void 0,...a},{kind:c,...l}=r;return`${(0,h.W3)(JSON.stringify({time:new Date(e.atMs).toISOString(),port:t,from:e.from.address,fromPort:e.from.port,outcome:c,...l,opening:i,...d,...s,...n?{request:n}:{},durationMs:e.lastedMs}))}
`}(e,t))}).catch(e=>{throw new S.GN(`${"strict"===t?"--port":"--page-port"}: ${(0,h.pj)(e.message)}`)});O.push(n);let a="strict"===t?"A client that gets 401 Unauthorized from it is ready.":"Open it in a browser to see the page.";E.write(`${function({address:e,port:t}){return`https://${6===(0,i.isIP)(e)?`[${e}]`:e}:${t}`}(n)} accepts ${(0,c.Pn)(r)} and newer. ${a}
`)};try{await G("strict",p.port,p.site.minVersion),p.page&&await G("page",p.page.port,p.page.from),N&&E.write("Each caller is one line below. Press Ctrl+C to stop.\n"),await o}finally{await Promise.all(O.map(e=>e.close()))}return 0}async function j(e,t){return(0,n.readFile)(t,"utf8").catch(t=>{throw new S.GN(`--${e}: ${(0,h.pj)(t.message)}`)})}}};