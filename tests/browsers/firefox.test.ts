import { findFirefox, startFirefox } from '../support/firefox.ts';
import { testMainJobs } from './main-jobs.ts';

testMainJobs({ name: 'Firefox', ...findFirefox(), start: startFirefox });
