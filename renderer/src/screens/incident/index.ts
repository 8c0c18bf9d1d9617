export { beginIncident } from './begin-incident';
export { whereToBegin } from './where-to-begin';
export { IncidentsScreen } from './IncidentsScreen';
