# The command line as an image. It was never built where it was written; a test only follows its instructions.
FROM node:24-slim
COPY package.json LICENSE /opt/tls-readiness/
COPY dist/cli /opt/tls-readiness/dist/cli/
COPY docs/rules /opt/tls-readiness/docs/rules/
RUN ln -s /opt/tls-readiness/dist/cli/index.js /usr/local/bin/tls-readiness
# Of the base image, and not root. Mounted lists must be readable for it, and the folders of reports writable.
USER node
WORKDIR /work
ENTRYPOINT ["tls-readiness"]
