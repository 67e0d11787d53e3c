select code, name, ward_code, ward, decile, geometry
from places.neighbourhood
order by code
