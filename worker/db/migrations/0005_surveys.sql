-- Survey answers (Art. 59). No column identifies or times a person; rows lie in the order of random ids.
CREATE TABLE survey_answers (
  id TEXT PRIMARY KEY,
  wave TEXT NOT NULL,
  answered_on TEXT NOT NULL,
  answers TEXT NOT NULL CHECK (json_valid(answers))
) STRICT, WITHOUT ROWID;

CREATE INDEX survey_answers_of_wave ON survey_answers (wave);

-- What was published, and of how many answers: results move in large steps only, never with a single answer.
CREATE TABLE survey_releases (
  wave TEXT NOT NULL,
  number INTEGER NOT NULL,
  answers INTEGER NOT NULL,
  released_on TEXT NOT NULL,
  results TEXT NOT NULL CHECK (json_valid(results)),
  PRIMARY KEY (wave, number)
) STRICT, WITHOUT ROWID;
