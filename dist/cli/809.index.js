export const id=809;export const ids=[809];export const modules={17809:(e,t,s)=>{s.d(t,{runInit:()=>j});var n=s(73024),i=s(51455),o=s(76760),a=s(75753),r=s(93305),l=s(3390),c=s(48280),h=s(20917),d=s(96700),p=s(10599);function m(e){return!e.split("/").some(e=>u.test(e))&&!f.test(e)}let u=/^(\.git|node_modules|vendor|third[-_]?party|dist|build|target|docs?|documentation|man|locales?|i18n|schemas?|tests?|__tests__|__mocks__|specs?|e2e|testdata|fixtures?|mocks?|examples?|samples?|demos?)$/i,f=/(^|\/)(readme|changelog|changes|contributing|security|licen[cs]e|notice|authors|copying|code_of_conduct)[^/]*$|\.(md|mdx|rst|adoc|txt|html?|svg|lock|lockb|sum|map|snap|xsd|dtd|wsdl|pem|crt|ipynb)$|(^|\/)(package-lock|npm-shrinkwrap)\.json$|(^|\/)pnpm-lock\.yaml$|\bschema\b[^/]*$|[._-](test|tests|spec|min)\.[^/]*$|(^|\/)test_[^/]*$|[._-](example|sample|dist)\b[^/]*$|tls-readiness\.ya?ml$/i,$=/^\s*(\/\/|#|\*|\/\*|--\s|;|<!)|xmlns|doctype|\$schema|schemaLocation|"\$?id"\s*:/i,w=Object.keys(p.f).join("|"),y=RegExp(String.raw`(?<![\w.+-])(${w})://((?:(?!\w+://).)*)`,"gi"),g=/^([a-z\d-]+(?:\.[a-z\d-]+)+|\[[\da-f:.]+\])(:\d{1,5})?(?=\.?(?:[\s/?#"'`<>()[\]{},;|\\$]|$))/i,x=/(^|\.)(localhost|local|internal|intranet|lan|test|example|invalid|onion|home\.arpa|example\.(com|net|org))$|(^|\.)schemas?\.|(^|\.)(w3|json-schema|schemastore|xmlsoap|openxmlformats)\.org$/;var v=s(31421),k=s(57975);let _=".github/workflows/tls-readiness.yml";async function j({cwd:e,stdout:t}){var s,p;let u,f,w,N,S;!function(e){for(let t=e;;t=(0,o.dirname)(t)){if((0,n.existsSync)((0,o.join)(t,".git"))){if(t===e)return;throw new l.GN(`error: this is not the root of the repository; run init in ${(0,r.pj)((0,o.relative)(e,t))}`)}if(t===(0,o.dirname)(t))return}}(e);let z=[a.kL,_].flatMap(e=>[e,e.replace(/yml$/,"yaml")]).filter(t=>(0,n.existsSync)((0,o.join)(e,t)));if(z.length>0){let e=1===z.length?"exists":"exist";throw new l.GN(`error: ${z.join(" and ")} ${e} already; init overwrites nothing`)}let F=function(e){let t=new Map;for(let{path:n,text:i}of e)for(let[e,o]of i.split("\n").entries()){var s;for(let i of(s=o).length>2e3||$.test(s)?[]:[...s.matchAll(y)].flatMap(([,e="",t=""])=>{var s;let n=function(e){let[t=""]=e.split(/\s/,1),[s="",n,...i]=t.split("@");return void 0===n?/^[^/?#]*:/.test(t)&&e.includes("@")?void 0:t:0!==i.length||/[/?#"'`<>\\]/.test(s)?void 0:n}(t),[,i="",o=""]=(void 0===n?void 0:g.exec(n))??[],a=(0,h.yN)(`${e.toLowerCase()}://${i.toLowerCase()}${o}`);return"value"in a&&(s=a.value.host,c.isValid(s)?"unicast"===c.parse(s).range():!x.test(s)&&/\.([a-z]{2,}|xn--[a-z\d-]+)$/.test(s))?[`${a.value.scheme}://${(0,d.f)(a.value)}`]:[]})){let s=t.get(i);s?t.set(i,{...s,more:s.more+1}):t.set(i,{url:i,file:n,line:e+1,more:0})}}return[...t.values()]}(await async function(e,t){let s=await async function(e){try{let{stdout:t}=await (0,k.promisify)(v.execFile)("git",["-c","core.fsmonitor=false","ls-files","-z","--cached","--others","--exclude-standard","--deduplicate"],{cwd:e,maxBuffer:0x4000000});return t.split("\0").filter(e=>""!==e)}catch{return}}(e)??await async function(e,t){let s=[],n=[""];for(let a=n.shift();void 0!==a&&s.length<5e3;a=n.shift())for(let r of(await (0,i.readdir)((0,o.join)(e,a),{withFileTypes:!0}).catch(()=>[])).toSorted((e,t)=>e.name<t.name?-1:1)){let e=""===a?r.name:`${a}/${r.name}`;r.isFile()?s.push(e):r.isDirectory()&&t(`${e}/file`)&&n.push(e)}return s}(e,t),n=[];for(let a of s.filter(t).slice(0,5e3)){let t=await async function(e){try{let t=await (0,i.lstat)(e);if(!t.isFile()||t.size>262144)return;let s=await (0,i.readFile)(e,"utf8");return s.includes("\0")?void 0:s}catch{return}}((0,o.join)(e,a));void 0!==t&&n.push({path:a,text:t})}return n}(e,m));return await b(e,a.kL,(u=(s=F).slice(0,60),f=s.length-u.length,w=["",'  # Hosts that this repository names. Remove the "# " before those that it depends on, and delete the others.',...u.map(L),...f>0?[`  # … and ${f} more that are not shown`]:[]],`# The endpoints that this repository depends on. tls-readiness checks which TLS versions they support.
endpoints:
  # An example: replace it with an endpoint of your own.
  - https://api.example.com
${u.length>0?`${w.join("\n")}
`:""}`)),await b(e,_,R),t.write((N=1===(p=Math.min(F.length,60))?"1 host":`${p} hosts`,S=0===p?"Replace the example endpoint":`Replace the example endpoint; ${N} of this repository ${1===p?"is":"are"} proposed as comments`,`Wrote ${a.kL}
Wrote ${_}

Next:
  1. ${S}.
  2. Check the list here: tls-readiness check
  3. Replace OWNER in the workflow, and commit both files in a pull request: the check runs there.
`)),0}async function b(e,t,s){let n=(0,o.join)(e,t);try{await (0,i.mkdir)((0,o.dirname)(n),{recursive:!0}),await (0,i.writeFile)(n,s,{flag:"wx"})}catch(e){throw new l.GN(`error: ${t}: ${(0,r.pj)(e instanceof Error?e.message:String(e))}`)}}function L({url:e,file:t,line:s,more:n}){let i=n>0?` and ${n} more`:"";return`  # - ${e} # ${(0,r.pj)(t)}:${s}${i}`}let R=`# Checks the list of endpoints when it changes, and every Monday: servers change without a commit of yours.
name: TLS readiness

on:
  pull_request:
    paths:
      - ${a.kL}
      - ${_}
  schedule:
    - cron: "17 3 * * 1"
  workflow_dispatch:

permissions:
  contents: read

jobs:
  tls-readiness:
    runs-on: ubuntu-latest
    timeout-minutes: 10
    steps:
      - uses: actions/checkout@v7
        with:
          persist-credentials: false
      # Replace OWNER with the account that publishes the action.
      - uses: OWNER/tls-readiness@v1
`}};