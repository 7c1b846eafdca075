/** Ten projects of the corpus whose drawings are measured: the name of each and its case. Large ones, of many shapes. */
export const layoutProjects: ReadonlyMap<string, string> = new Map([
  ['appwrite', 'appwrite-override'],
  ['opentelemetry-demo', 'oteldemo-full-observability-agent'],
  ['thingsboard', 'thingsboard-hybrid-kafka-valkey-cluster'],
  ['genai-retrievers', 'opea-comps-retrievers-deployment-docker-compose-compose'],
  ['sock-shop', 'sockshop-deploy-docker-compose-monitoring-logging'],
  ['ozone-ranger', 'ozone-hadoop-ozone-dist-src-main-compose-ozonesecure-ha-ranger-ranger--env'],
  ['authelia', 'authelia-suite-high-availability'],
  ['temporal', 'temporal-docker-compose-multirole'],
  ['airflow', 'skywalking-test-e2e-v2-cases-airflow-cluster-docker-compose'],
  ['jitsi', 'jitsi-jibri-jigasi-etherpad-whiteboard-transcriber'],
]);
