import { languageParam, languages } from '../book/languages.ts';
import { chartsOf } from './published.ts';

/** Static paths of what exists once a chart and language. */
export async function chartPaths() {
  const all = await Promise.all(
    languages.map(async (language) =>
      (await chartsOf(language)).map((chart) => ({
        params: { lang: languageParam(language), id: chart.id },
        props: { chart },
      })),
    ),
  );
  return all.flat();
}
