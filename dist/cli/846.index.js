export const id=846;export const ids=[846];export const modules={41846:(e,t,o)=>{o.d(t,{runServe:()=>T});var r=o(78474),n=o(51455),s=o(77030),i=o(48161),a=o(76760),d=o(90568),c=o(22813);let p=[{pattern:/_NULL_/,reason:"does not encrypt"},{pattern:/_anon_/,reason:"does not tell who the server is"},{pattern:/_EXPORT|_DES_|_DES40_|_RC2_/,reason:"its keys are too short"},{pattern:/_RC4_/,reason:"RC4 is broken"}];var l=o(77598);let h=`
body{margin:0;background:#f6f8fa;color:#1f2328;font:16px/1.5 "Segoe UI",system-ui,-apple-system,Helvetica,Arial,sans-serif}
.page{max-width:640px;margin:0 auto;padding:48px 24px}
.verdict{padding:24px 28px;margin-bottom:24px;background:#fff;border:1px solid #d0d7de;border-left-width:6px;border-radius:6px}
.ready{border-left-color:#1a7f37}
.upgrade{border-left-color:#b3261e}
.version{margin:0;font-size:14px;font-weight:600}
.ready .version{color:#116329}
.upgrade .version{color:#8f1d18}
h1{margin:4px 0 8px;font-size:26px;line-height:1.25}
h2{margin:32px 0 8px;font-size:18px}
p{margin:0 0 12px}
.verdict p:last-child{margin-bottom:0}
table{width:100%;border-collapse:collapse;font-size:15px}
th,td{padding:8px 0;border-top:1px solid #d0d7de;text-align:left;vertical-align:top}
th{width:45%;padding-right:16px;font-weight:400;color:#57606a}
td{overflow-wrap:anywhere;word-wrap:break-word}
`,u=(0,l.createHash)("sha256").update(h).digest("base64");var m=o(78755);let g={"access-control-allow-origin":"*"},f={status:204,headers:{...g,"access-control-allow-methods":"GET","access-control-max-age":"86400"},body:""},w={status:200,headers:{...g,"content-type":"text/javascript; charset=utf-8","cache-control":"public, max-age=3600","cross-origin-resource-policy":"cross-origin","x-content-type-options":"nosniff"},body:m.Q},v=(0,d.Y)(404,{code:"not_found",message:"This port also speaks versions below the minimum, so that old browsers can read the page. The strict port is the test."});var b=o(12751),y=o(31340),x=o(63364),_=o(72527),$=o(3390);async function T(e,t,o=Promise.race([(0,r.once)(process,"SIGINT"),(0,r.once)(process,"SIGTERM")])){let l=function(e){let t=[],o=(e,o,r)=>{t.push(`--${e}: found ${JSON.stringify(o.slice(0,80))}, expected ${r}`)},r=(e,t,r,n)=>{let s=/^\d{1,9}$/.test(t)?Number(t):0/0;return s>=r&&s<=n||o(e,t,`a number from ${r} to ${n}`),s},n=(e,t)=>{let r=(0,c.gR)(t);return r&&["TLSv1.0","TLSv1.1","TLSv1.2","TLSv1.3"].includes(r)?r:(o(e,t,"TLSv1.0, TLSv1.1, TLSv1.2 or TLSv1.3"),"TLSv1.2")},s=r("port",e.port,0,65535),i=n("min-version",e.minVersion),a=void 0===e.deprecationDate?void 0:(0,x.mI)(e.deprecationDate);!a||"value"in a||o("deprecation-date",e.deprecationDate??"",a.expected);let d={port:s,minVersion:i,page:function({pageFrom:e,pagePort:t},o,r,n){if(void 0!==e||void 0!==t)return{from:void 0===e?"TLSv1.0":n("page-from",e),port:void 0===t?0===o?0:o+1:r("page-port",t,0,65535)}}(e,s,r,n),date:a&&"value"in a?{date:a.value}:{},maxConnections:r("max-connections",e.maxConnections,1,1e5)};if(void 0===e.cert!=(void 0===e.key)&&t.push("--cert and --key go together"),t.length>0)throw new $.GN(t.join("\n"));return d}(e),m=await async function(e,{cwd:t,stderr:o}){let{cert:r,key:d,caFile:c}=e;if(void 0!==r&&void 0!==d)return{certificate:await S("cert",(0,a.resolve)(t,r)),key:await S("key",(0,a.resolve)(t,d))};let p=await (0,b.w)("tls-readiness throw-away authority");return void 0!==c&&await (0,n.writeFile)((0,a.resolve)(t,c),p.certificate).catch(e=>{throw new $.GN(`--ca-file: ${(0,_.pj)(e.message)}`)}),o.write(void 0===c?"The certificate was made for this run, and nobody trusts it: see --ca-file, or --cert and --key\n":`The certificate was made for this run; its authority is in ${(0,_.pj)(c)}
`),p.issue({names:function({name:e,address:t}){let o=0===(0,s.isIP)(t)||["0.0.0.0","::"].includes(t)?[]:[t];return[...new Set([...e,"localhost","127.0.0.1","::1",...o,(0,i.hostname)()])]}(e),validFrom:(0,b.D)(-1),validTo:(0,b.D)(397)})}(e,t),k=[],L=async(o,r,n)=>{let i=await (0,y.d)({address:e.address,port:r,minVersion:n,certificate:m,limits:{connections:l.maxConnections},respond:function({port:e,now:t=Date.now,...o}){return r=>{let n="GET"===r.method||"HEAD"===r.method,s=r.target.split("?",1)[0];if("/a/check"===s){if("OPTIONS"===r.method)return f;let{minVersion:e,date:t}=o;return(0,d.Y)(200,function({hello:e,handshake:t},o,r){var n,s,i,a;let d=e?.offered.highest??t.protocol,l=e?.suites??[],h=Object.fromEntries(l.map(e=>{var t;return[e,(t=e,p.filter(({pattern:e})=>e.test(t)).map(({reason:e})=>e))]}).filter(([,e])=>e.length>0)),u="TLSv1.3"===d||l.some(e=>e.includes("DHE_")),m=l.some(e=>e.startsWith("0x")),g=e?.compression??!1,f=g||m||Object.keys(h).length>0||(n=d,s="TLSv1.1",0>(0,c.bh)(n,s));return{given_cipher_suites:l,given_named_groups:e?.groups??[],given_signature_algorithms:e?.signatureAlgorithms??[],post_quantum_key_agreement:e?.postQuantum??!1,ephemeral_keys_supported:u,session_ticket_supported:e?.sessionTickets??!1,tls_compression_supported:g,unknown_cipher_suite_supported:m,beast_vuln:!1,able_to_detect_n_minus_one_splitting:!1,insecure_cipher_suites:h,tls_version:(0,c.Pn)(d),rating:f?"Bad":u&&"TLSv1.1"!==d?"Probably Okay":"Improvable",minimum_version:(0,c.Pn)(o),meets_minimum:(i=d,a=o,!(0>(0,c.bh)(i,a))),deprecation_date:r??null,negotiated_version:(0,c.Pn)(t.protocol),negotiated_cipher_suite:t.cipher}}(r,e,t?.text),g)}return n&&"/widget.js"===s?w:n&&"/"===s&&("page"===e||r.accept.includes("text/html"))?{status:200,headers:{"content-type":"text/html; charset=utf-8","cache-control":"no-store","content-security-policy":`default-src 'none'; style-src 'sha256-${u}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,"referrer-policy":"no-referrer","x-content-type-options":"nosniff"},body:function(e,t,o){let{hello:r,handshake:n}=e,s=(0,c.Pn)(r?.offered.highest??n.protocol),i=(0,c.bh)(n.protocol,t.minVersion)>=0,{title:a,text:d,todo:p}=i?function({minVersion:e}){return{title:"This browser is ready",text:`It speaks ${(0,c.Pn)(e)} or newer. There is nothing to do.`,todo:[]}}(t):function({minVersion:e,date:t},o,r){let n=`${(0,c.Pn)(e)} or newer`,s=t&&new Date(t.epochMs).toLocaleDateString("en-GB",{day:"numeric",month:"long",year:"numeric",timeZone:"UTC"}).replaceAll(" ","\xa0"),i=void 0!==t&&t.epochMs<=r;return{title:s&&!i?`This browser must be updated by ${s}`:"This browser must be updated",text:void 0===s?`It speaks ${o} at most. Once older versions are disabled, only browsers with ${n} get through.`:`It speaks ${o} at most. ${i?"Since":"From"} ${s}${i?"":" on"}, only browsers with ${n} get through.`,todo:["Update the browser, or install another one. Every browser that still gets updates is new enough.",...(0,c.bh)(e,"TLSv1.2")>0?[]:["In Internet Explorer 8 to 10, TLS 1.2 is there but disabled: Tools, Internet options, Advanced, then tick “Use TLS 1.2”."],"In a company, a proxy or virus scanner between this browser and the server may be what is too old: show this page to those who run it."]}}(t,s,o),l=[["This connection",(0,c.Pn)(n.protocol)],["Newest version of this browser",s],["Needed",`${(0,c.Pn)(t.minVersion)} or newer`],["Cipher suite",n.cipher],["Key exchange",n.group??"without a named group"],["Post-quantum key exchange",r?.postQuantum?"offered":"not offered"]];return`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${a}</title>
<style>${h}</style>
</head>
<body>
<div class="page">
<div class="verdict ${i?"ready":"upgrade"}">
<p class="version">${s}</p>
<h1>${a}</h1>
<p>${d}</p>
</div>
${p.map(e=>`<p>${e}</p>
`).join("")}<h2>What was seen</h2>
<table>
${l.map(([e,t])=>`<tr><th scope="row">${e}</th><td>${t}</td></tr>`).join("\n")}
</table>
</div>
</body>
</html>
`}(r,o,t())}:"strict"===e?(0,d.n)():v}}({port:o,minVersion:l.minVersion,...l.date}),onCall:e=>t.stdout.write(function(e,t){let{opening:o,outcome:r,request:n}=e,{kind:s,...i}=o,{hello:a,...d}="hello"in i?i:{hello:void 0,...i},{kind:c,...p}=r;return`${(0,_.W3)(JSON.stringify({time:new Date(e.atMs).toISOString(),port:t,from:e.from.address,fromPort:e.from.port,outcome:c,...p,opening:s,...d,...a,...n?{request:n}:{},durationMs:e.lastedMs}))}
`}(e,o))}).catch(e=>{throw new $.GN(`${"strict"===o?"--port":"--page-port"}: ${(0,_.pj)(e.message)}`)});k.push(i);let a="strict"===o?"answers 401 where TLS works":"serves the page";t.stderr.write(`${function({address:e,port:t}){return`https://${6===(0,s.isIP)(e)?`[${e}]`:e}:${t}`}(i)} speaks ${(0,c.Pn)(n)} and newer, and ${a}
`)};try{await L("strict",l.port,l.minVersion),l.page&&await L("page",l.page.port,l.page.from),await o}finally{await Promise.all(k.map(e=>e.close()))}return 0}async function S(e,t){return(0,n.readFile)(t,"utf8").catch(t=>{throw new $.GN(`--${e}: ${(0,_.pj)(t.message)}`)})}}};