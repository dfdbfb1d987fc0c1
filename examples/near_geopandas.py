"""Events within 50 km of Stepanakert, with geopandas. usage: near_geopandas.py FOLDER"""

import sys
from pathlib import Path

import geopandas as gpd
from shapely import Point

events = gpd.read_parquet(Path(sys.argv[1]) / "events.geo.parquet")
point = gpd.GeoSeries([Point(46.7528, 39.8177)], crs=events.crs).to_crs(32638)
near = events[events.to_crs(32638).distance(point[0]) <= 50_000].sort_values(["event_date", "event_id_cnty"])
print("event_id_cnty,event_date,longitude,latitude")
for row in near.itertuples():
    print(row.event_id_cnty, row.event_date, row.geometry.x, row.geometry.y, sep=",")
