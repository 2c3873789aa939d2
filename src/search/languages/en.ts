import type { SearchLanguage } from './language.ts';
import { porter } from './porter.ts';

const STOP_WORDS =
  'a about above across after again against all also although am among an and any are arent as at be because been before being ' +
  'below between both but by can cannot cant could did do does doing dont done down during each either else ever every few for from ' +
  'further get gets give given go goes had has have having he her here hers him his how however i if in into is isnt it its itself ' +
  'just let lets like many may me might more most much must my near neither no nor not of off often on once one only onto or other ' +
  'others our ours out over own per rather same shall she should since so some still such tell than that thats the their theirs ' +
  'them then there these they this those though through thus to too toward towards under until up upon very via was we were what ' +
  'whats when where whether which while who whom whose why will with within without would yet you your yours';

const VAGUE =
  'affect attitude become begin believe best big biggest call cause come consider country deal define different difference ' +
  'difficult easy effect effective end example explain fact fail fight find good great grow happen help idea important improve ' +
  'increase info information interest involve issue keep kind know large lot low lower main major make mean meaning need new next now ' +
  'number old opinion part people place point position possible problem purpose question reason reduce result role say see show ' +
  'situation start stop suggest take talk thing think today topic try type understand use view want way work wrong year';

/** English: Porter’s stems, so that word forms do not matter. */
export const language: SearchLanguage = {
  stem: porter,
  stopWords: new Set(STOP_WORDS.split(' ')),
  vague: new Set(VAGUE.split(' ').map(porter)),
  rewrites: [
    [/\bunited states(?: of america)?\b|\busa\b/gu, 'us'],
    [/(?<=\d ?)(?:%|per ?cent\b)/gu, ' percent'],
    [/(?<=\d ?)bn\b/gu, ' billion'],
    [/(?<=\d ?)kgs?\b/gu, ' kilograms'],
    [/(?<=\d ?)ha\b/gu, ' hectares'],
  ],
  endings: [
    ['cion', 'tion'],
    ['ciones', 'tions'],
    ['sion', 'sion'],
    ['cao', 'tion'],
    ['coes', 'tions'],
    ['sao', 'sion'],
    ['dad', 'ty'],
    ['dade', 'ty'],
    ['encia', 'ency'],
    ['ancia', 'ance'],
    ['ismo', 'ism'],
    ['ista', 'ist'],
    ['ico', 'ic'],
    ['ica', 'ic'],
    ['ia', 'y'],
  ],
};
