"""The leg as MuJoCo's bodies, for the tests that ask this other engine."""

import mujoco
from swing_leg.leg import Leg


def mujoco_leg(leg: Leg, option: str, hip_joints: str = "") -> mujoco.MjModel:
    """x forward, z up; hinges about −y turn a hanging leg forward. `hip_joints` come above the hip's."""
    thigh, shank = leg.thigh_inertia, leg.shank_inertia
    about_thigh = f'mass="{leg.thigh_mass!r}" diaginertia="{thigh} {thigh} {thigh}"'
    about_shank = f'mass="{leg.shank_mass!r}" diaginertia="{shank} {shank} {shank}"'
    return mujoco.MjModel.from_xml_string(f"""
        <mujoco><option {option}/><worldbody><body>
          {hip_joints}<joint type="hinge" axis="0 -1 0"/>
          <inertial pos="0 0 {-leg.thigh_centre!r}" {about_thigh}/>
          <body pos="0 0 {-leg.thigh_length!r}">
            <joint type="hinge" axis="0 -1 0"/>
            <inertial pos="0 0 {-leg.shank_centre!r}" {about_shank}/>
          </body></body></worldbody></mujoco>""")
