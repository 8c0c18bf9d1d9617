export { beginIncident, hasOpenIncident } from './begin-incident';
export { IncidentsScreen } from './IncidentsScreen';
