import { findWebKit, startWebKit } from '../support/webkit.ts';
import { testMainJobs } from './main-jobs.ts';

testMainJobs({ name: 'WebKit', ...findWebKit(), start: startWebKit });
