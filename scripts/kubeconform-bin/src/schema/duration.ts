const goDuration = /^[-+]?(0|((\d+(\.\d*)?|\.\d+)\s*(ns|us|µs|μs|ms|s|m|h|d|w))+)$/;
const isoDuration =
  /^P(?:\d+W|(?=\d|T\d)(?:\d+Y)?(?:\d+M)?(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+S)?)?)$/;

/** Whether a text is a duration for kubeconform: as Go writes one (`1h30m`) or as ISO 8601 does (`PT1H30M`). */
export function isDuration(text: string): boolean {
  return goDuration.test(text) || isoDuration.test(text);
}
