select child, forename, surname, birth_date, expected_birth_date, sex, ethnicity from linkage.child where child = $child
