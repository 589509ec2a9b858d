-- The queue reads all of its conditions from its indexes, so that a condition that nearly nothing meets costs no look at
-- each matter: what leads, then the order, then whatever else can be asked for.
DROP INDEX matters_due_of_unit;
DROP INDEX matters_due_of_unit_state;
DROP INDEX matters_due_of_county;
DROP INDEX matters_due_of_city;
DROP INDEX matters_due;

CREATE INDEX matters_due_of_unit ON matters (unit, due_at, id, state, topic, kind, urgency, city, county, township);
CREATE INDEX matters_due_of_unit_state ON matters (unit, state, due_at, id, topic, kind, urgency, city, county, township);
CREATE INDEX matters_due_of_county ON matters (county, due_at, id, state, topic, kind, urgency, unit, city, township);
CREATE INDEX matters_due_of_city ON matters (city, due_at, id, state, topic, kind, urgency, unit, county);
CREATE INDEX matters_due_of_state ON matters (state, due_at, id, topic, kind, urgency, unit, city, county);
CREATE INDEX matters_due_of_topic ON matters (topic, due_at, id, state, kind, urgency, unit, city, county);
CREATE INDEX matters_due ON matters (due_at, id, state, topic, kind, urgency, unit, city, county);
